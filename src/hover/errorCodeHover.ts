import type { Catalog } from '../catalog/catalog';
import type { ErrorCode } from '../catalog/errors';
import { meaningOf } from '../diagnosis/errorMeaning';
import { code, outside } from '../diagnosis/words';
import { causeTitle } from '../report/causeTitle';
import { l10n } from '../text/l10n';
import type { Told } from './told';
import { wordAt } from './wordAt';

const firmness = {
  settled: (cause: string) => l10n.t('It settles the cause: {0}.', cause),
  likely: (cause: string) => l10n.t('The likely cause: {0}.', cause),
  possible: (cause: string) => l10n.t('A possible cause: {0}.', cause),
} as const;
/** The field before the value: `"code": "`. */
const codeField = /"(?:code|errorCode|error)"\s{0,20}:\s{0,20}"$/;

/**
 * What is told of an error code in an answer: what is documented, and what it says about the cause.
 * @param status of the answer; 0 where nobody wrote it down
 */
export function errorCodeHover(
  text: string,
  offset: number,
  status: number,
  catalog: Catalog,
): Told | undefined {
  const word = wordAt(text, offset, /[\w.-]/);
  if (word === undefined) return undefined;
  const { value: name, at } = word;
  const isInField = codeField.test(text.slice(Math.max(0, at.start - 60), at.start));
  const statuses = catalog.statusesOf(name);
  // Codes such as `forbidden` are words of everyday: where they are no value of the field, they are not told of.
  if (!isInField && (statuses.length === 0 || !/[._]/.test(name))) return undefined;
  const here = catalog.errorCodes(status, name);
  const known = here.length > 0 ? here : statuses.flatMap((other) => catalog.errorCodes(other, name));
  const documented =
    known.length === 0
      ? l10n.t('{0} is not documented.', code(name))
      : `${code(name)} · ${statusWords(known)}`;
  return { at, markdown: [documented, ...texts(known), cause(name)].join('\n\n') };
}

function statusWords(known: readonly ErrorCode[]): string {
  const statuses = [...new Set(known.map(({ status }) => status))].join(', ');
  const most = Math.max(...known.map(({ operations }) => operations));
  if (most === 0) return l10n.t('documented for status {0}', statuses);
  return most === 1
    ? l10n.t('documented for status {0}, by 1 operation', statuses)
    : l10n.t('documented for status {0}, by {1} operations', statuses, most);
}

function texts(known: readonly ErrorCode[]): string[] {
  const meanings = [...new Set(known.map(({ meaning }) => meaning).filter(Boolean))];
  const templates = [...new Set(known.map(({ template }) => template).filter(Boolean))];
  return [
    ...meanings.slice(0, 2).map(outside),
    ...templates.slice(0, 2).map((template) => `> ${outside(template)}`),
  ];
}

function cause(name: string): string {
  const meaning = meaningOf(name);
  return meaning === null
    ? l10n.t('By itself it does not say what the cause is.')
    : firmness[meaning.strength](causeTitle(meaning.cause));
}
