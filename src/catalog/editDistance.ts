/** Words are cut to this before they are compared. */
const maxLength = 64;

/** Rows of the table, kept because words are compared by the thousand. */
let before = new Uint8Array(maxLength + 1);
let last = new Uint8Array(maxLength + 1);
let row = new Uint8Array(maxLength + 1);

/**
 * How many letters one has to put in, leave out, replace or exchange with a neighbour to make one word of the other
 * (optimal string alignment); `limit + 1` where it takes more than `limit`. Looks at the first 64 letters.
 */
export function editDistance(first: string, second: string, limit: number): number {
  const a = first.slice(0, maxLength);
  const b = second.slice(0, maxLength);
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && exchanged(a, i, b, j)) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

function exchanged(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
