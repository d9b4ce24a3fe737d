import type { Source } from '../request/code/source';
import { decodeString } from '../request/code/string';

const verbs = 'get|post|put|patch|delete|head';
/** `get`, `PostAsync`, `getForObject`, `MethodPut`. */
const verbCall = new RegExp(`^(${verbs})(?![a-z])|^(?:Get|Post|Put|Patch|Delete|Head)(?=[A-Z]|$)`);
const verbName = new RegExp(`^(?:Method)?(${verbs})$`, 'i');
/** Calls that only make a text or an address of what is in them. */
const makers =
  /^(?:Sprintf|format|Format|create|Create|URI|Uri|URL|Url|url|String|fromString|from|parse|join|concat)$/;

/** How far the call around a URL is looked for, in words of code. */
const reach = 80;

/**
 * The method that the code around a URL sends it with: by the name of the call (`client.GetAsync(url)`), by another
 * argument of it (`HttpMethod.Put`, `"POST"`), or by what follows (`.uri(url).DELETE()`). Undefined where it is not
 * said.
 */
export function callMethod(source: Source, index: number): string | undefined {
  let open = openingBefore(source, index);
  while (open !== undefined) {
    const name = source.nameAt(open - 1) ?? '';
    if (!makers.test(name)) {
      const verb = verbCall.exec(name)?.[0];
      if (verb !== undefined) return verb.toUpperCase();
      return argumentOf(source, open) ?? following(source, open);
    }
    const behind = following(source, open);
    if (behind !== undefined) return behind;
    open = openingBefore(source, open - 1);
  }
  return undefined;
}

/** Index of the bracket that opens the call in which a word stands. */
function openingBefore(source: Source, index: number): number | undefined {
  let closed = 0;
  for (let i = index - 1; i > Math.max(0, index - reach); i--) {
    if (source.isMark(i, ')')) closed++;
    else if (source.isMark(i, '(') && closed-- === 0) return i;
    else if (source.isMark(i, ';')) return undefined;
  }
  return undefined;
}

/** `HttpMethod.Put`, `http.MethodPost`, `'GET'` among the arguments. */
function argumentOf(source: Source, open: number): string | undefined {
  let depth = 0;
  for (let i = open; i < Math.min(open + reach, source.tokens.length); i++) {
    if (source.isMark(i, '(')) depth++;
    else if (source.isMark(i, ')') && --depth === 0) return undefined;
    const token = source.tokens[i];
    if (token === undefined || depth > 1) continue;
    const word = token.kind === 'string' ? decodeString(source.text, token).text : token.text;
    const isNamed = token.kind === 'string' || source.isMark(i - 1, '.');
    const verb = isNamed ? verbName.exec(word)?.[1] : undefined;
    if (verb !== undefined) return verb.toUpperCase();
  }
  return undefined;
}

/** `.uri(url).POST(body)`, `.method("PATCH", body)`, in one statement. */
function following(source: Source, open: number): string | undefined {
  let depth = 0;
  for (let i = open; i < Math.min(open + reach, source.tokens.length); i++) {
    if (source.isMark(i, '(')) depth++;
    else if (source.isMark(i, ')')) depth--;
    if (source.isMark(i, ';') || depth < 0) return undefined;
    if (depth !== 0 || !source.isMark(i, '.')) continue;
    const name = source.nameAt(i + 1) ?? '';
    if (name === 'method') return argumentOf(source, i + 2);
    if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(name)) return name;
  }
  return undefined;
}
