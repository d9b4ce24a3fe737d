/** Longer expressions and texts are not tried. */
const LONGEST = 200;
const LONGEST_TEXT = 100;
/** With so many open repetitions one after the other a text of that length is still tried in no time. */
const MOST_REPETITIONS = 4;

/**
 * The match of an expression from outside, null where there is none, undefined where the expression cannot be tried:
 * it is no expression, or one whose trial could take long (a repetition in a repetition, or many in a row).
 */
export function matchBounded(expression: string, text: string): RegExpExecArray | null | undefined {
  if (expression.length > LONGEST || text.length > LONGEST_TEXT || isExplosive(expression)) return undefined;
  try {
    return new RegExp(expression).exec(text);
  } catch {
    return undefined;
  }
}

/** A repeated group that repeats or chooses inside can take exponential time, many open repetitions polynomial. */
function isExplosive(expression: string): boolean {
  const groups: { branching: boolean }[] = [{ branching: false }];
  let repetitions = 0;
  const tokens = expression.match(/\\.|\[(?:\\.|[^\]\\])*\]|[\s\S]/g) ?? [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    const open = groups.at(-1);
    if (token === '(') groups.push({ branching: false });
    else if (token === '|' && open) open.branching = true;
    else if (token === ')') {
      const closed = groups.length > 1 ? groups.pop() : undefined;
      const outer = groups.at(-1);
      if (closed?.branching && isRepetition(tokens, i + 1)) return true;
      if (closed?.branching && outer) outer.branching = true;
    } else if (isRepetition(tokens, i)) {
      repetitions += 1;
      if (open) open.branching = true;
    }
  }
  return repetitions > MOST_REPETITIONS;
}

/** `*`, `+` and `{2,}` repeat without an end; `?` and `{3}` do not matter. */
function isRepetition(tokens: readonly string[], at: number): boolean {
  const token = tokens[at];
  return (
    token === '*' ||
    token === '+' ||
    (token === '{' && /^\{\d*,\d*\}/.test(tokens.slice(at, at + 12).join('')))
  );
}
