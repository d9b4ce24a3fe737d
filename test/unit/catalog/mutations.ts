import type { Operation } from '../../../src/catalog/operation';
import { singularOf } from '../../../src/catalog/stem';

/** A request as somebody might have written it who meant `operation`. */
export interface Mutation {
  readonly kind: string;
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
}

type Mutate = (
  operation: Operation,
  pick: (count: number) => number,
) => Pick<Mutation, 'method' | 'path'> | undefined;

/** The ways in which requests are written wrong, by name. */
export const kinds: Readonly<Record<string, Mutate>> = {
  'no /api': ({ method, path }) => ({ method, path: filled(path).replace('/api/v2', '/v2') }),
  '/api/v1': ({ method, path }) => ({ method, path: filled(path).replace('/api/v2', '/api/v1') }),
  'id left out': ({ method, path }, pick) => {
    const segments = path.split('/');
    const ids = segments.flatMap((segment, at) => (isId(segment) ? [at] : []));
    return ids.length === 0 ? undefined : written(method, without(segments, ids[pick(ids.length)]));
  },
  'parent left out': ({ method, path }) => {
    const [, api, version, , ...rest] = path.split('/');
    const next = rest.findIndex((segment) => !isId(segment));
    return next < 0 ? undefined : written(method, ['', api ?? '', version ?? '', ...rest.slice(next)]);
  },
  'other verb': ({ method, path }, pick) => {
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((other) => other !== method);
    return written(others[pick(others.length)] ?? method, path.split('/'));
  },
  'permission domain for the first word': ({ method, path, permissions }) => {
    const segments = path.split('/');
    const domain = permissions[0]?.split(':')[0];
    if (domain === undefined || domain.toLowerCase() === segments[3]) return undefined;
    return written(method, segments.with(3, domain));
  },
  'permission domain before the path': ({ method, path, permissions }) => {
    const segments = path.split('/');
    const domain = permissions[0]?.split(':')[0];
    if (domain === undefined || domain.toLowerCase() === segments[3]) return undefined;
    return written(method, segments.toSpliced(3, 0, domain));
  },
  'other number': ({ method, path }, pick) => {
    const segments = path.split('/');
    const at = pickWord(segments, 4, pick);
    const word = segments[at] ?? '';
    const singular = singularOf(word);
    return at < 0 ? undefined : written(method, segments.with(at, singular === word ? `${word}s` : singular));
  },
  'words exchanged': ({ method, path }, pick) => {
    const segments = path.split('/');
    const words = wordsOf(segments, 1);
    if (words.length < 2) return undefined;
    const at = pick(words.length - 1);
    const [a = 0, b = 0] = words.slice(at);
    return written(method, segments.with(a, segments[b] ?? '').with(b, segments[a] ?? ''));
  },
  'word added': ({ method, path }, pick) => {
    const segments = path.split('/');
    const added = ['details', 'list', 'current', 'management', 'info'][pick(5)] ?? '';
    return written(method, segments.toSpliced(4 + pick(segments.length - 3), 0, added));
  },
  'letter wrong': ({ method, path }, pick) => {
    const segments = path.split('/');
    const at = pickWord(segments, 5, pick);
    return at < 0 ? undefined : written(method, segments.with(at, misspelt(segments[at] ?? '', pick)));
  },
  'case and hyphens': ({ method, path, permissions }, pick) => {
    const segments = path.split('/');
    const at = pickWord(segments, 6, pick);
    const word = segments[at] ?? '';
    const half = 3 + pick(Math.max(1, word.length - 5));
    if (at < 0 || permissions.length === 0) return undefined;
    return written(method, segments.with(at, `${word.slice(0, half)}-${word.slice(half).toUpperCase()}`));
  },
};

/** One mutation of each kind for each operation where the kind applies; the same each time. */
export function* mutations(operations: readonly Operation[], every = 1): Generator<Mutation> {
  for (const [at, operation] of operations.entries()) {
    if (at % every !== 0) continue;
    const pick = picker(at + 1);
    for (const [kind, mutate] of Object.entries(kinds)) {
      const mutated = mutate(operation, pick);
      if (mutated !== undefined) yield { kind, operation, ...mutated };
    }
  }
}

function misspelt(word: string, pick: (count: number) => number): string {
  const at = 1 + pick(word.length - 2);
  switch (pick(3)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`;
    default:
      return `${word.slice(0, at)}x${word.slice(at + 1)}`;
  }
}

function written(method: string, segments: readonly string[]): Pick<Mutation, 'method' | 'path'> {
  return { method, path: filled(segments.join('/')) };
}

/** A template with a GUID for each parameter. */
export function filled(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '58df29cd-ec6a-4e6b-8289-c88e92dd3764');
}

function without(segments: readonly string[], at = -1): string[] {
  return segments.filter((_, index) => index !== at);
}

function isId(segment: string): boolean {
  return segment.startsWith('{');
}

function wordsOf(segments: readonly string[], least: number): number[] {
  return segments.flatMap((segment, at) => (at > 2 && !isId(segment) && segment.length >= least ? [at] : []));
}

function pickWord(segments: readonly string[], least: number, pick: (count: number) => number): number {
  const words = wordsOf(segments, least);
  return words[pick(words.length)] ?? -1;
}

/** Small numbers that only look random: the same for the same seed. */
function picker(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * count);
  };
}
