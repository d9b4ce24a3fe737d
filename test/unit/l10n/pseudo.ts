import { english, speak, type Translate } from '../../../src/text/l10n';

/** English in full-width letters, so that what was not translated shows by its plain ones. */
const pseudo: Translate = (sentence, ...parts) =>
  english.t(
    sentence.replace(/\{\d+\}|[A-Za-z]/g, (found) =>
      found.length > 1 ? found : String.fromCharCode(found.charCodeAt(0) + 0xfee0),
    ),
    ...parts,
  );

/** Has everything said in the pseudo-language while the tests of a suite run; files share a process. */
export function speakPseudo(): void {
  before(() => speak({ t: pseudo }));
  after(() => speak(english));
}

const code = /(`+)[^\n]*?[^`\n]\1(?!`)/g;

/** What is no sentence either, wherever it stands: a country, the target of a link, an address, a call, a path. */
const names =
  /\+\d+ \([A-Z]{2}\)|\]\([^)]*\)|https?:\S+|\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b|\/[\w{}./:*?=&-]+/g;

/** Words that are the same in every language: marks of time, of formats, of what was taken out. */
const everywhere: ReadonlySet<string> = new Set([
  'JSON',
  'UTC',
  'null',
  'true',
  'false',
  'redacted',
  'multipart',
]);

/**
 * The plain words of a text that stand in none of the data, each a part of a forgotten sentence.
 *
 * @param data whose words may be told as they are: the request, the answers, names of the catalog
 */
export function forgotten(told: string, ...data: readonly unknown[]): string[] {
  const words =
    told
      .replace(code, ' ')
      .replace(names, ' ')
      .match(/(?<![\p{L}\d])[A-Za-z]{2,}(?![\p{L}\d])/gu) ?? [];
  const own = new Set(
    data
      .map((one) => (typeof one === 'string' ? one : (JSON.stringify(one) as string | undefined)) ?? '')
      .join(' ')
      .match(/[A-Za-z]{2,}/g),
  );
  return [...new Set(words)].filter((word) => !own.has(word) && !everywhere.has(word));
}
