import { field, isFields, text } from '../evidence/shape';
import { UnreadableInput } from '../request/request';
import { placeholdersIn } from './placeholder';
import { l10n } from '../text/l10n';

/**
 * A check that an organization declares for itself, such as of a gateway that stands before the platform: a reading
 * call, and what its answer has to hold.
 */
export interface OwnCheck {
  readonly name: string;
  /**
   * `GET /path` on the host that is asked anyway, or `GET https://host/path` on one that was approved by hand, with
   * placeholders: see `resolve`.
   */
  readonly request: string;
  /** JSON Pointer (RFC 6901) into the answer; empty for the whole of it. */
  readonly pointer: string;
  readonly expected: Expectation;
}

/** The value that has to stand there, or whether anything has to. */
export type Expectation = { readonly equals: unknown } | { readonly exists: boolean };

/** More checks than these are no table any more. */
const MOST = 20;
const LONGEST = 500;
const LINE = /^GET (?:https?:\/\/[A-Za-z0-9.:[\]-]+)?\/(?!\/)[^\s#\\]*$/;
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

/**
 * Reads a list of declarations: `{"name", "request", "pointer", "equals"}`, or `"exists"` in place of `"equals"`.
 *
 * @throws UnreadableInput with one sentence that names the declaration and says what to do
 */
export function readOwnChecks(value: unknown): readonly OwnCheck[] {
  if (!Array.isArray(value))
    throw new UnreadableInput(l10n.t('Own checks are a list: write them as [{"name": …}, …].'));
  if (value.length > MOST)
    throw new UnreadableInput(l10n.t('There are more than {0} own checks: keep those that tell most.', MOST));
  return value.map((one, index) => {
    const flaw = flawOf(one);
    if (flaw !== undefined)
      throw new UnreadableInput(l10n.t('Own check {0}: {1}.', `${index + 1}${nameOf(one)}`, flaw));
    return checkOf(one);
  });
}

function nameOf(one: unknown): string {
  const name = text(one, 'name');
  return name === undefined ? '' : ` (${name.slice(0, 60)})`;
}

function flawOf(one: unknown): string | undefined {
  const [name = '', request = '', pointer] = [text(one, 'name'), text(one, 'request'), text(one, 'pointer')];
  if (name.trim() === '' || name.length > LONGEST) return l10n.t('give it a "name" for the table');
  if (request.length > LONGEST || !LINE.test(request))
    return l10n.t(
      'write its "request" as GET /path, or as GET https://host/path; only reading calls are made',
    );
  const strange = placeholdersIn(request).find(({ source }) => source === undefined);
  if (strange)
    return l10n.t(
      '{0} is no placeholder: there are {user.id}, {path.NAME}, {query.NAME} and {body/POINTER}',
      strange.written,
    );
  if (pointer === undefined || pointer.length > LONGEST || !POINTER.test(pointer))
    return l10n.t('write its "pointer" as a JSON Pointer, such as /entities/0/state');
  const hasEquals = isFields(one) && Object.hasOwn(one, 'equals');
  const exists = field(one, 'exists');
  if (hasEquals === (exists !== undefined))
    return l10n.t('say either what the value "equals" or whether it "exists"');
  return exists === undefined || typeof exists === 'boolean'
    ? undefined
    : l10n.t('"exists" is true or false');
}

function checkOf(one: unknown): OwnCheck {
  const exists = field(one, 'exists');
  return {
    name: text(one, 'name') ?? '',
    request: text(one, 'request') ?? '',
    pointer: text(one, 'pointer') ?? '',
    expected: typeof exists === 'boolean' ? { exists } : { equals: field(one, 'equals') },
  };
}
