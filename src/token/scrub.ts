import type { Span } from '../text/span';
import { encodings } from './encodings';
import { Needles } from './needles';
import { marker, type Secret } from './secret';
import { secretsByName } from './secretFields';
import { secretsByPair } from './secretPairs';
import { secretsByPattern } from './secretPatterns';

/** A word too short for a token, with nothing that joins a name to a value: ids, names of fields, words of the platform. */
const plainWord = /^(?!.*eyJ)[\w.*/-]{0,39}$/;

/** Every secret that a text gives away by itself, in no order; spans may overlap. */
export function secretsIn(text: string): Secret[] {
  if (plainWord.test(text)) return [];
  return [...secretsByName(text), ...secretsByPair(text), ...secretsByPattern(text)];
}

/** Forms in which the secrets may stand elsewhere. */
export function needlesOf(secrets: readonly Secret[]): Needles {
  return new Needles(secrets.flatMap(({ value, onlyHere }) => (onlyHere === true ? [] : encodings(value))));
}

const mostRounds = 8;

/**
 * The text with the marker in place of its secrets, and of each wherever else it stands. A marker may lay bare a name
 * that was hidden in a longer word, so it is done again until nothing changes.
 *
 * @param known needles from elsewhere, which are taken out as well
 */
export function scrubbed(text: string, known?: Needles): string {
  let before = text;
  for (let round = 0; round < mostRounds; round++) {
    const after = marked(before, secretsIn(before), known);
    if (after === before) break;
    before = after;
  }
  return before;
}

/** The text with the marker in place of the secrets, and of these and the known needles wherever else they stand. */
function marked(text: string, secrets: readonly Secret[], known: Needles | undefined): string {
  const named = merged(secrets.map(({ at }) => at));
  const others = [...needlesOf(secrets).find(text, named), ...(known?.find(text, named) ?? [])];
  let result = '';
  let from = 0;
  for (const { start, end } of merged([...named, ...others])) {
    result += text.slice(from, start) + marker;
    from = end;
  }
  return result + text.slice(from);
}

/** Spans that touch become one, so that a secret found twice leaves one marker. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}
