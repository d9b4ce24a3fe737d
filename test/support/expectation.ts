import type { Answer } from '../../src/report/answer';

/** What a case expects; see test/fixtures/cases/README.md. */
export interface Expectation {
  readonly cause: string;
  readonly alsoAcceptable?: readonly string[];
  readonly acceptNull?: boolean;
  readonly verdict?: string;
  readonly operation?: string | null;
  readonly mustMention?: readonly (string | readonly string[])[];
  readonly mustNotMention?: readonly string[];
  readonly nextEvidenceMustMention?: readonly (string | readonly string[])[];
  readonly withEvidence?: Partial<Expectation>;
}

const NEGATION =
  /\b(no|not|never|cannot|cant|dont|doesnt|isnt|wont|nobody|none|nor|neither|nothing|without|avoid|instead of|rather than)\b/;

/** What of an expectation an answer misses, in words; nothing where it is right. */
export function misses(expected: Expectation, answer: Answer): readonly string[] {
  return [
    ...causeMisses(expected, answer),
    ...lacking(expected.mustMention, answer.report).map((w) => `report lacks ${w}`),
    ...lacking(expected.nextEvidenceMustMention, JSON.stringify(answer.nextEvidence)).map(
      (w) => `next evidence lacks ${w}`,
    ),
    ...(expected.mustNotMention ?? [])
      .filter((p) => answer.advice.some((a) => advises(a.text, p)))
      .map((p) => `advises ${p}`),
    ...(expected.verdict !== undefined && expected.verdict !== answer.verdict
      ? [`verdict ${answer.verdict}`]
      : []),
    ...(expected.operation !== undefined && expected.operation !== operationOf(answer)
      ? [`operation ${operationOf(answer)}`]
      : []),
    ...answer.advice
      .filter((a) => !plain(answer.report).includes(plain(a.text)))
      .map((a) => `report lacks the advice ${a.text}`),
    ...(answer.report.length > 8000 ? ['report too long'] : []),
    ...(answer.checks.length < 3 ? ['too few checks'] : []),
  ];
}

function causeMisses(expected: Expectation, { cause, confidence, alternatives }: Answer): readonly string[] {
  const exact = cause !== null && [expected.cause, ...(expected.alsoAcceptable ?? [])].includes(cause);
  const open =
    expected.acceptNull === true &&
    (cause === null || (confidence !== 'high' && alternatives.some((a) => a === expected.cause)));
  return exact || open ? [] : [`cause ${cause ?? 'null'} (${confidence}), expected ${expected.cause}`];
}

function operationOf({ operation }: Answer): string | null {
  return operation && `${operation.method} ${operation.path}`;
}

function lacking(wanted: Expectation['mustMention'], text: string): readonly string[] {
  const hay = plain(text);
  return (wanted ?? [])
    .filter((w) => ![w].flat().some((s) => hay.includes(plain(s))))
    .map((w) => JSON.stringify(w));
}

/** The phrase stands in a sentence that negates nothing. */
function advises(text: string, phrase: string): boolean {
  return text
    .split(/\n|(?<=[.;!?])\s/)
    .map(plain)
    .some((sentence) => sentence.includes(plain(phrase)) && !NEGATION.test(sentence));
}

/** Without Markdown marks, quotes and case. */
function plain(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1')
    .replace(/[`*"'\u2018\u2019\u201c\u201d]/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}
