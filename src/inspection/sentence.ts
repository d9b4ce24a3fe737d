import { code, codes } from '../diagnosis/words';
import { sentence as bodySentence } from '../payload/sentence';
import type { Finding } from './finding';

/** A finding in one sentence that says what is wrong and, where that is known, what belongs there instead. */
export function sentence(finding: Finding): string {
  switch (finding.code) {
    case 'undocumented-operation': {
      const { method, path, near } = finding;
      return `${code(`${method} ${path}`)} is not documented${near.length > 0 ? `; near it: ${codes(near, 'or')}` : ''}.`;
    }
    case 'deprecated-operation':
      return `${code(finding.operation)} is deprecated: it will go away.`;
    case 'preview-operation':
      return `${code(finding.operation)} is a preview: it may change without notice.`;
    case 'word-for-id': {
      const { word, operation, meant } = finding;
      const instead = meant.length > 0 ? `; with that word there is ${codes(meant, 'or')}` : '';
      return `${code(word)} stands where ${code(operation)} has an id${instead}.`;
    }
    case 'unknown-scope':
      return `There is no scope ${code(finding.name)}${insteadOf(finding)}.`;
    case 'permission-as-scope':
      return `${code(finding.name)} has the form of a permission, and scopes are no permissions${insteadOf(finding)}.`;
    case 'unknown-permission': {
      const near = finding.near.length > 0 ? `; near it: ${codes(finding.near, 'or')}` : '';
      return finding.formed
        ? `No documented operation asks for the permission ${code(finding.name)}${near}.`
        : `${code(finding.name)} is no permission: they have the form ${code('domain:entity:action')}${near}.`;
    }
    case 'scope-as-permission': {
      const needed = finding.near.length > 0 ? `; this operation asks for ${codes(finding.near, 'or')}` : '';
      return `${code(finding.name)} is a scope, not a permission${needed}.`;
    }
    case 'wrong-user-context':
      return finding.needs === 'user'
        ? `The operation needs a user's token (else 400 ${code('not.a.user')}), and this is ${finding.token}.`
        : `The operation takes no user's token (else 400 ${code('not.a.client')}), and this is ${finding.token}.`;
    case 'two-regions': {
      const { host, region, other } = finding;
      return `${code(host)} is in ${region}, and ${code(other.host)} of the same file in ${other.region}: a token is good in one region.`;
    }
    case 'no-api-host': {
      const instead = finding.meant === null ? '' : `; the API answers at ${code(finding.meant)}`;
      return `${code(finding.host)} is no API host of the platform${instead}.`;
    }
    case 'guessed-operation':
      return `Nothing says where this body is sent; by its shape it may be for ${codes(finding.guesses, 'or')}.`;
    case 'token-refused':
    case 'missing-scope':
    case 'missing-permission':
    case 'not-licensed':
    case 'division-not-held':
    case 'no-station':
    case 'no-outbound-route': {
      const { check, expected, actual, remedy, said } = finding;
      const asked = expected === '' ? '' : `; asked for: ${expected}`;
      return `${check}: ${actual}${asked} (${said}).${remedy === null ? '' : ` ${remedy}`}`;
    }
    case 'unreachable-object':
      return finding.isMissing
        ? `There is no ${finding.kind} with this id (${finding.said}).`
        : `This ${finding.kind} may not be looked at, so that nothing is known of it (${finding.said}).`;
    case 'foreign-caller-id':
      return `${code(finding.number)} is assigned to nobody and in no pool of the organization, so that a carrier may refuse or replace it as caller id (${finding.said}).`;
    default:
      return bodySentence(finding);
  }
}

function insteadOf({ near, accepted }: { near: readonly string[]; accepted: readonly string[] }): string {
  if (accepted.length > 0) return `; this operation takes ${codes(accepted, 'or')}`;
  return near.length > 0 ? `; near it: ${codes(near, 'or')}` : '';
}
