import type { Span } from '../text/span';
import { cookieValues, schemeLength, tellsNothing, type Secret } from './secret';
import { isAuthorizationCode, secretKind, type SecretKind } from './secretKey';
import { listed, quotedEnd, quoteAt } from './secretQuotes';

/** Quote that closes the name, then what joins it to its value: `"name": `, `name=`, `name%3D`, `name("…")`. */
const joint = /((?:\\{0,8}["'`]|%22|%27|&quot;)?)\]?[ \t]{0,8}(=>|:=|=(?!=)|:|%3D|%3A|\(|,|>)/iy;
/** A comma ends a bare value where another name follows it. */
const run =
  /(?:\{\{[^{}\r\n]{0,200}\}\}|\$\{[^{}\r\n]{0,200}\}|<[^<>\r\n]{0,100}>|,(?![ \t]{0,8}["']?[\w.-]{1,60}["']?[=:])|[^\s"'`&;<>{}|\\,])+/y;
const encodedRun = /(?:(?!%26|%22|%2C|%7D)[^\s"'`&;<>{}|\\])+/iy;
const elementRun = /[^<\r\n]*/y;

/** A name that makes its value a secret, with what surrounds it. */
interface Named {
  readonly kind: SecretKind;
  /** From the name to behind the joint. */
  readonly at: Span;
  /** The quote that closes the name, empty where it is bare. */
  readonly quote: string;
  readonly joint: string;
  /** The name opens its line, so that the value may run to the end of it. */
  readonly opensLine: boolean;
}

/** What was found beside a name, and where reading stopped. */
interface Values {
  readonly secrets: readonly Secret[];
  readonly end: number;
}

/** Secrets in a text that stand beside a telling name: header, JSON, form, query, shell, environment, code. */
export function secretsByName(text: string): Secret[] {
  const found: Secret[] = [];
  let end = 0;
  for (const word of text.matchAll(/[A-Za-z0-9_-]+/g)) {
    if (word.index < end) continue;
    const before = text[word.index - 1] ?? '\n';
    // `%22access_token` is a quote and a name.
    const start = word.index + (before === '%' ? 2 : 0);
    const kind = secretKind(text.slice(start, word.index + word[0].length));
    const name = kind && named(text, kind, { start, end: word.index + word[0].length });
    if (name === undefined) continue;
    const values = valuesOf(text, name);
    end = values.end;
    const around = kind === 'code' ? text.slice(Math.max(0, start - 300), start + 300) : '';
    const signingIn = '?&#'.includes(before) || /authorization_code|code_verifier|redirect_uri/.test(around);
    found.push(
      ...values.secrets.filter(
        ({ value }) => !tellsNothing(value) && (kind !== 'code' || isAuthorizationCode(value, signingIn)),
      ),
    );
  }
  return found;
}

function named(text: string, kind: SecretKind, at: Span): Named | undefined {
  const lead = text.slice(Math.max(0, at.start - 40), at.start);
  // `oauth:token:delete` is a permission, `/oauth/token` a path.
  if (lead.endsWith('/') || (lead.endsWith(':') && !/\$env:$/i.test(lead))) return undefined;
  const opensLine = /(?:^|[\r\n])[\s>*<#+-]*(?:(?:export|set)[ \t]+|\$env:)?$/i.test(lead);
  joint.lastIndex = at.end;
  const [whole = '', quote = '', sign = ''] = joint.exec(text) ?? [];
  const name = { kind, at: { start: at.start, end: at.end + whole.length }, quote, joint: sign, opensLine };
  if (sign !== '') return joins(text, name, lead) ? name : undefined;
  // `--client-secret value`
  const option = text.startsWith('--', at.start) && /[ \t]/.test(text[at.end] ?? '');
  return option ? { ...name, joint: ' ' } : undefined;
}

/** Some signs join a name to its value only in one setting. */
function joins(text: string, name: Named, lead: string): boolean {
  switch (name.joint) {
    case '>':
      return (
        lead.endsWith('<') && text.startsWith('</', name.at.end + take(elementRun, text, name.at.end).length)
      );
    case '=>':
      return name.quote !== '';
    case ',':
      return name.quote !== '' && /\(\s{0,8}["'`]$/.test(lead);
    case '(':
      return text[name.at.end - 2] !== ' ' && quoteAt(text, name.at.end) !== '';
    default:
      return true;
  }
}

function valuesOf(text: string, name: Named): Values {
  const start =
    name.at.end + take(name.quote === '' ? /[ \t]{0,40}/y : /\s{0,200}/y, text, name.at.end).length;
  const opening = text[start] ?? '';
  if (name.quote !== '' && (opening === '[' || (opening === '{' && name.kind === 'cookie')))
    return listed(text, start);
  const quote = quoteAt(text, start);
  const from = start + quote.length;
  if (quote !== '') return valueAt(text, name, from, quotedEnd(text, from, quote));
  if (opening === '{' && text[start + 1] !== '{') return { secrets: [], end: start };
  if (name.joint === ':' && name.quote === '' && start === name.at.end && isRestOfName(text, start)) {
    return { secrets: [], end: start };
  }
  // -H 'Authorization: Bearer …': the quote around the whole header ends it.
  const around = quoteAt(text, name.at.start - 1);
  if (around !== '' && name.quote === '') return valueAt(text, name, start, quotedEnd(text, start, around));
  return bareValue(text, name, start);
}

function runBehind(joint: string): RegExp {
  if (joint === '>') return elementRun;
  return joint.startsWith('%') ? encodedRun : run;
}

/** `authorization:readonly` is a scope, `authorization:grant:view` a permission. */
function isRestOfName(text: string, start: number): boolean {
  return /^[a-z][A-Za-z]*(?::[A-Za-z0-9*-]+)*[.,;)\]]*$/.test(take(run, text, start));
}

/** A value without quotes of its own or around it. */
function bareValue(text: string, name: Named, start: number): Values {
  const line = take(/[^\r\n]{0,300}/y, text, start);
  if (name.joint === ':') {
    if (isProse(line, name.opensLine)) return { secrets: [], end: start };
    if (name.kind === 'cookie' || (name.kind === 'authorization' && name.opensLine)) {
      return valueAt(text, name, start, start + take(/[^\r\n]*/y, text, start).length);
    }
    if (name.kind === 'authorization') {
      const from = start + schemeLength(line);
      return valueAt(text, name, from, from + take(run, text, from).length);
    }
  }
  const whole = take(runBehind(name.joint), text, start);
  const value = whole.replace(/(?:[,)]|(?<!\[redacted)\]){1,8}$/i, '');
  const spaced = start > name.at.end;
  const fillsLine = name.opensLine && line.trim() === value;
  if (isCode(value) && ((spaced && !fillsLine) || secretKind(value) !== undefined))
    return { secrets: [], end: start };
  return valueAt(text, name, start, start + value.length, spaced && isCode(value));
}

function valueAt(text: string, name: Named, from: number, end: number, onlyHere = false): Values {
  const scheme = name.kind === 'authorization' ? schemeLength(text.slice(from, Math.min(end, from + 40))) : 0;
  const start = Math.min(from + scheme, end);
  const value = text.slice(start, end);
  const values = name.kind === 'cookie' ? [value, ...cookieValues(value)] : [value];
  return { secrets: values.map((part) => ({ at: { start, end }, value: part, onlyHere })), end };
}

/** Words after a colon: `the token: it is valid`. A single word that fills its line is a value, as in YAML. */
function isProse(line: string, opensLine: boolean): boolean {
  const words = line.trim().split(/\s+/);
  const plain = words.slice(0, 3).every((word) => /^[A-Za-z']+[.,;:!?]?$/.test(word));
  return plain && (words.length > 2 || (!opensLine && schemeLength(line) === 0));
}

/** A word or a path of names, as code assigns them: `token = response.data.access_token`. */
function isCode(value: string): boolean {
  return /^[A-Za-z_$.]+(?:[([][\w$.()[\]]*)?$/.test(value);
}

function take(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}
