/** More alternatives than any setting has. */
const maxAlternatives = 64;

/**
 * Whether a file's path matches a glob of a setting: `*` and `?` within a folder's or file's name, `**` for any
 * folders, `{a,b}` for either. A glob without a slash is matched against the file's name, one with a slash
 * against the end of the path. Case counts. Work is bounded by the product of the lengths.
 */
export function matchesGlob(path: string, glob: string): boolean {
  const names = path.replaceAll('\\', '/').split('/');
  return alternatives(glob.replaceAll('\\', '/')).some((one) => {
    const patterns = one.replace(/^\//, '').split('/');
    return patterns.length === 1
      ? matchesName(names.at(-1) ?? '', patterns[0] ?? '')
      : matchesNames(names, ['**', ...patterns]);
  });
}

/** `a.{b,c}` as `a.b` and `a.c`. */
function alternatives(glob: string): string[] {
  const found = [glob];
  for (let i = 0; i < found.length && found.length < maxAlternatives;) {
    const pattern = found[i] ?? '';
    const braces = /\{([^{}]*)\}/.exec(pattern);
    if (!braces) {
      i++;
      continue;
    }
    const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + braces[0].length)];
    found.splice(i, 1, ...(braces[1] ?? '').split(',').map((choice) => before + choice + after));
  }
  return found;
}

function matchesNames(names: readonly string[], patterns: readonly string[]): boolean {
  return matches(names, patterns, (pattern) => pattern === '**', matchesName);
}

function matchesName(name: string, pattern: string): boolean {
  return matches(
    [...name],
    [...pattern],
    (sign) => sign === '*',
    (char, sign) => sign === '?' || sign === char,
  );
}

/** Greedy matching of a sequence with wildcards for any run: only the last wildcard ever has to give way. */
function matches(
  items: readonly string[],
  patterns: readonly string[],
  isWildcard: (pattern: string) => boolean,
  fits: (item: string, pattern: string) => boolean,
): boolean {
  let [item, pattern, afterWildcard, retry] = [0, 0, -1, 0];
  while (item < items.length) {
    const next = patterns[pattern];
    if (next !== undefined && isWildcard(next)) {
      afterWildcard = ++pattern;
      retry = item;
    } else if (next !== undefined && fits(items[item] ?? '', next)) {
      item++;
      pattern++;
    } else if (afterWildcard >= 0) {
      pattern = afterWildcard;
      item = ++retry;
    } else return false;
  }
  return patterns.slice(pattern).every(isWildcard);
}
