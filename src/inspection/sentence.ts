import { code, codes } from '../diagnosis/words';
import { sentence as bodySentence } from '../payload/sentence';
import { kindWords } from '../evidence/objects';
import { l10n } from '../text/l10n';
import { sentences } from '../text/prose';
import type { Finding, PermissionAsScope, UnknownPermission, UnknownScope } from './finding';

/** A finding in one sentence that says what is wrong and, where that is known, what belongs there instead. */
export function sentence(finding: Finding): string {
  switch (finding.code) {
    case 'undocumented-operation': {
      const asked = code(`${finding.method} ${finding.path}`);
      return finding.near.length > 0
        ? l10n.t('{0} is not documented; near it: {1}.', asked, codes(finding.near, 'or'))
        : l10n.t('{0} is not documented.', asked);
    }
    case 'deprecated-operation':
      return l10n.t('{0} is deprecated: it will go away.', code(finding.operation));
    case 'preview-operation':
      return l10n.t('{0} is a preview: it may change without notice.', code(finding.operation));
    case 'word-for-id': {
      const [word, operation] = [code(finding.word), code(finding.operation)];
      return finding.meant.length > 0
        ? l10n.t(
            '{0} stands where {1} has an id; with that word there is {2}.',
            word,
            operation,
            codes(finding.meant, 'or'),
          )
        : l10n.t('{0} stands where {1} has an id.', word, operation);
    }
    case 'unknown-scope':
      return unknownScope(finding);
    case 'permission-as-scope':
      return permissionAsScope(finding);
    case 'unknown-permission':
      return unknownPermission(finding);
    case 'scope-as-permission':
      return finding.near.length > 0
        ? l10n.t(
            '{0} is a scope, not a permission; this operation asks for {1}.',
            code(finding.name),
            codes(finding.near, 'or'),
          )
        : l10n.t('{0} is a scope, not a permission.', code(finding.name));
    case 'wrong-user-context':
      return finding.needs === 'user'
        ? l10n.t(
            "The operation needs a user's token (else 400 {0}), and this is {1}.",
            code('not.a.user'),
            finding.token,
          )
        : l10n.t(
            "The operation takes no user's token (else 400 {0}), and this is {1}.",
            code('not.a.client'),
            finding.token,
          );
    case 'two-regions': {
      const { host, region, other } = finding;
      return l10n.t(
        '{0} is in {1}, and {2} of the same file in {3}: a token is good in one region.',
        code(host),
        region,
        code(other.host),
        other.region,
      );
    }
    case 'no-api-host':
      return finding.meant === null
        ? l10n.t('{0} is no API host of the platform.', code(finding.host))
        : l10n.t(
            '{0} is no API host of the platform; the API answers at {1}.',
            code(finding.host),
            code(finding.meant),
          );
    case 'guessed-operation':
      return l10n.t(
        'Nothing says where this body is sent; by its shape it may be for {0}.',
        codes(finding.guesses, 'or'),
      );
    case 'token-refused':
    case 'missing-scope':
    case 'missing-permission':
    case 'not-licensed':
    case 'division-not-held':
    case 'no-station':
    case 'no-outbound-route': {
      const { check, expected, actual, remedy, said } = finding;
      return sentences(
        expected === ''
          ? `${check}: ${actual} (${said}).`
          : `${l10n.t('{0}: {1}; asked for: {2}', check, actual, expected)} (${said}).`,
        remedy ?? undefined,
      );
    }
    case 'unreachable-object':
      return finding.isMissing
        ? l10n.t('There is no {0} with this id ({1}).', kindWords(finding.kind), finding.said)
        : l10n.t(
            'This {0} may not be looked at, so that nothing is known of it ({1}).',
            kindWords(finding.kind),
            finding.said,
          );
    case 'foreign-caller-id':
      return l10n.t(
        '{0} is assigned to nobody and in no pool of the organization, so that a carrier may refuse or replace it as caller id ({1}).',
        code(finding.number),
        finding.said,
      );
    default:
      return bodySentence(finding);
  }
}

function unknownScope({ name, near, accepted }: UnknownScope): string {
  if (accepted.length > 0)
    return l10n.t('There is no scope {0}; this operation takes {1}.', code(name), codes(accepted, 'or'));
  return near.length > 0
    ? l10n.t('There is no scope {0}; near it: {1}.', code(name), codes(near, 'or'))
    : l10n.t('There is no scope {0}.', code(name));
}

function permissionAsScope({ name, near, accepted }: PermissionAsScope): string {
  if (accepted.length > 0)
    return l10n.t(
      '{0} has the form of a permission, and scopes are no permissions; this operation takes {1}.',
      code(name),
      codes(accepted, 'or'),
    );
  return near.length > 0
    ? l10n.t(
        '{0} has the form of a permission, and scopes are no permissions; near it: {1}.',
        code(name),
        codes(near, 'or'),
      )
    : l10n.t('{0} has the form of a permission, and scopes are no permissions.', code(name));
}

function unknownPermission({ name, near, formed }: UnknownPermission): string {
  const others = codes(near, 'or');
  if (formed)
    return near.length > 0
      ? l10n.t('No documented operation asks for the permission {0}; near it: {1}.', code(name), others)
      : l10n.t('No documented operation asks for the permission {0}.', code(name));
  const form = code('domain:entity:action');
  return near.length > 0
    ? l10n.t('{0} is no permission: they have the form {1}; near it: {2}.', code(name), form, others)
    : l10n.t('{0} is no permission: they have the form {1}.', code(name), form);
}
