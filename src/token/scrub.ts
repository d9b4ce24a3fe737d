import type { Span } from '../text/span';
import { encodings } from './encodings';
import { Needles } from './needles';
import { marker, type Secret } from './secret';
import { secretsByName } from './secretFields';
import { secretsByPair } from './secretPairs';
import { secretsByPattern } from './secretPatterns';

/** Every secret that a text gives away by itself, in no order; spans may overlap. */
export function secretsIn(text: string): Secret[] {
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
 */
export function scrubbed(text: string): string {
  let before = text;
  for (let round = 0; round < mostRounds; round++) {
    const secrets = secretsIn(before);
    const after = marked(before, secrets, needlesOf(secrets));
    if (after === before) break;
    before = after;
  }
  return before;
}

/** The text with the marker in place of the secrets, and of the needles wherever they stand. */
export function marked(text: string, secrets: readonly Secret[], needles: Needles): string {
  const named = merged(secrets.map(({ at }) => at));
  let result = '';
  let from = 0;
  for (const { start, end } of merged([...named, ...needles.find(text, named)])) {
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
