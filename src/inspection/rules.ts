import type { FindingCode } from './finding';
import { l10n } from '../text/l10n';

/** What a code means, whatever the text: a title, and what to know about it. */
export interface Rule {
  readonly title: string;
  readonly help: string;
}

/** Every code with its meaning, for the page behind a diagnostic and for tools that read reports. */
export const rules: Readonly<Record<FindingCode, () => Rule>> = {
  'unknown-field': () => ({
    title: l10n.t('Field that the model does not have'),
    help: l10n.t(
      'The body has a field that the model of the operation does not know. The platform may refuse it or overlook it; either way it has no effect, and nothing checks what stands in it.',
    ),
  }),
  'missing-field': () => ({
    title: l10n.t('Required field is missing'),
    help: l10n.t('The model requires the field.'),
  }),
  'wrong-type': () => ({
    title: l10n.t('Value of the wrong type'),
    help: l10n.t('The model has another type in this place.'),
  }),
  'not-in-enumeration': () => ({
    title: l10n.t('Value that is not allowed'),
    help: l10n.t('The model lists the values that this field takes.'),
  }),
  'out-of-limit': () => ({
    title: l10n.t('Value outside its limits'),
    help: l10n.t('The model limits length, size or form of this value.'),
  }),
  'read-only-field': () => ({
    title: l10n.t('Field that the platform sets'),
    help: l10n.t('What is sent in this field has no effect.'),
  }),
  'missing-destination': () => ({
    title: l10n.t('Call without a destination'),
    help: l10n.t(
      'Exactly one of the destination fields has to be set; the platform answers `missing.create.conversation.destination.parameter` otherwise.',
    ),
  }),
  'doubled-destination': () => ({
    title: l10n.t('Call with several destinations'),
    help: l10n.t(
      'Exactly one of the destination fields may be set; the platform answers `too.many.create.conversation.parameters` otherwise.',
    ),
  }),
  'bad-phone-number': () => ({
    title: l10n.t('Number that cannot be dialled'),
    help: l10n.t(
      'A number that begins with `+` is read as E.164: country code and national number, digits only, of a length that the country has.',
    ),
  }),
  'not-an-id': () => ({
    title: l10n.t('No id'),
    help: l10n.t('Ids of the platform are UUIDs: a name, an address or an example stands for none.'),
  }),
  placeholder: () => ({
    title: l10n.t('Placeholder left in'),
    help: l10n.t(
      'The text stands where a real value belongs. A variable such as `{{queueId}}` is not reported: it is filled in when the request is sent.',
    ),
  }),
  'bad-syntax': () => ({
    title: l10n.t('No JSON'),
    help: l10n.t(
      'The body cannot be read as JSON here. The platform takes neither comments nor trailing commas.',
    ),
  }),
  'missing-body': () => ({
    title: l10n.t('Body is missing'),
    help: l10n.t('The operation requires a body, and an empty one is written.'),
  }),
  'undocumented-operation': () => ({
    title: l10n.t('Operation that is not documented'),
    help: l10n.t(
      'The catalog has no operation with this method and path. It may exist all the same; nothing is promised for it.',
    ),
  }),
  'deprecated-operation': () => ({
    title: l10n.t('Deprecated operation'),
    help: l10n.t('The documentation marks the operation as deprecated.'),
  }),
  'preview-operation': () => ({
    title: l10n.t('Operation in preview'),
    help: l10n.t('The documentation marks the operation as a preview: it may change or go without notice.'),
  }),
  'word-for-id': () => ({
    title: l10n.t("Word in an id's place"),
    help: l10n.t(
      'A path fits literal words before parameters. This word is no literal of the path, so the platform takes it for an id, and asks for the permission of that operation.',
    ),
  }),
  'unknown-scope': () => ({
    title: l10n.t('Scope that does not exist'),
    help: l10n.t(
      'Scopes are a closed list of the form `resource` or `resource:readonly`. What is stated in `# @scopes` is checked against it.',
    ),
  }),
  'permission-as-scope': () => ({
    title: l10n.t("Permission in a scope's place"),
    help: l10n.t(
      'A scope says what an application may do, a permission (`domain:entity:action`) what a role lets its holder do. Both gates apply, and neither has names of the other.',
    ),
  }),
  'unknown-permission': () => ({
    title: l10n.t('Permission that no operation asks for'),
    help: l10n.t(
      'No documented operation asks for a permission of this name. The platform has more permissions than the documents name: the list of the organization tells.',
    ),
  }),
  'scope-as-permission': () => ({
    title: l10n.t("Scope in a permission's place"),
    help: l10n.t(
      'Permissions have the form `domain:entity:action`, and come from roles; a scope comes from the OAuth client.',
    ),
  }),
  'wrong-user-context': () => ({
    title: l10n.t('Token of the wrong kind'),
    help: l10n.t(
      'Some operations act for the user of the token and refuse tokens without one (client credentials); a few refuse those of users.',
    ),
  }),
  'two-regions': () => ({
    title: l10n.t('Two regions in one file'),
    help: l10n.t(
      'An organization lives in one region, and so do its tokens. Login host and API host must be of the same one.',
    ),
  }),
  'no-api-host': () => ({
    title: l10n.t('Host that is no API host'),
    help: l10n.t(
      'The API answers at `api.<region>`; login hosts, web pages and bare domains do not answer for it.',
    ),
  }),
  'token-refused': () => ({
    title: l10n.t('Token that the platform refuses'),
    help: l10n.t(
      'The organization answered the token of the account in use with 401: it has expired, was revoked, or belongs elsewhere. Sign in again.',
    ),
  }),
  'missing-scope': () => ({
    title: l10n.t('Scope that the token does not have'),
    help: l10n.t(
      'Scopes belong to the OAuth client, which limits what any token of it may do. The token of the account in use has none that the operation takes.',
    ),
  }),
  'missing-permission': () => ({
    title: l10n.t('Permission that is missing'),
    help: l10n.t(
      'No role of the account in use gives the permission that the operation asks for. An administrator can add it to a role, or give a role that has it.',
    ),
  }),
  'not-licensed': () => ({
    title: l10n.t('Permission that the organization does not offer'),
    help: l10n.t(
      'The list of permissions that the organization can grant does not have it: the product behind it is not licensed or not switched on.',
    ),
  }),
  'division-not-held': () => ({
    title: l10n.t('Permission that is held in other divisions'),
    help: l10n.t(
      'The permission has to hold in the division of the object that the request is about, and the account in use holds it elsewhere.',
    ),
  }),
  'no-station': () => ({
    title: l10n.t('No phone in use'),
    help: l10n.t(
      'A call needs a station: the account in use has chosen none in its client, whatever its presence is.',
    ),
  }),
  'no-outbound-route': () => ({
    title: l10n.t('Number that no outbound route takes'),
    help: l10n.t(
      'The number plans of the site classify the dialled number, and an enabled outbound route has to serve that classification.',
    ),
  }),
  'unreachable-object': () => ({
    title: l10n.t('Object that the account does not see'),
    help: l10n.t(
      'The organization was asked for the queue, user or division with this id, and answered that there is none, or that it may not be looked at.',
    ),
  }),
  'foreign-caller-id': () => ({
    title: l10n.t('Caller id that is nobody’s'),
    help: l10n.t(
      'The number that the call would show is neither assigned to somebody of the organization nor in one of its pools, and no queue that was read shows it. Carriers may refuse or replace it.',
    ),
  }),
  'guessed-operation': () => ({
    title: l10n.t('Operation is a guess'),
    help: l10n.t(
      'Name the operation in a first-line comment (`// POST /api/v2/…`), by the name of the file, or with the setting `permissionDoctor.operationBindings`; only then is the body checked.',
    ),
  }),
};

/** The codes in a stable order. */
export const findingCodes = Object.keys(rules).sort() as readonly FindingCode[];

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(rules, text);
}
