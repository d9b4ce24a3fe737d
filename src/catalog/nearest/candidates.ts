import type { Operation } from '../operation';
import { isParameter } from '../segments';
import { singularOf } from '../stem';
import { plainWord } from './pathWord';
import { Vocabulary } from './vocabulary';
import { camelWords } from './wordSplitter';

/** A resource word of a documented path, as an index into the vocabulary, with the number of ids behind it. */
export interface Unit {
  readonly word: number;
  readonly ids: number;
}

/** What an operation's permission speaks of: domain `wfm`, words schedule and bid. */
export interface PermissionObject {
  readonly domain: string;
  /** In the singular. */
  readonly words: readonly string[];
}

/** An operation with what its permissions call the things that its path may call otherwise. */
export interface Candidate {
  readonly operation: Operation;
  readonly objects: readonly PermissionObject[];
  readonly domains: ReadonlySet<string>;
  readonly objectWords: ReadonlySet<string>;
}

/** A documented path with its operations. */
export interface CandidatePath {
  readonly units: readonly Unit[];
  readonly operations: readonly Candidate[];
}

/** The documented paths, broken down for comparison. */
export class Candidates {
  readonly vocabulary: Vocabulary;
  readonly paths: readonly CandidatePath[];
  private readonly holding: readonly number[][];

  constructor(operations: readonly Operation[]) {
    const groups = new Map<string, Operation[]>();
    for (const operation of operations) {
      const group = groups.get(operation.path);
      if (group) group.push(operation);
      else groups.set(operation.path, [operation]);
    }
    const shapes = [...groups.keys()].map(shapeOf);
    this.vocabulary = new Vocabulary(
      operations,
      shapes.map((shape) => shape.map(({ text }) => text)),
    );
    const objects = new Map<string, PermissionObject>();
    this.paths = [...groups.values()].map((same, at) => ({
      units: (shapes[at] ?? []).map(({ text, ids }) => ({ word: this.vocabulary.indexOf(text), ids })),
      operations: same.map((operation) => candidateOf(operation, objects)),
    }));
    this.holding = this.vocabulary.words.map(() => []);
    this.paths.forEach(({ units }, path) => {
      for (const word of new Set(units.map((unit) => unit.word))) this.holding[word]?.push(path);
    });
  }

  /** The paths that have any of the words. */
  *having(words: Iterable<number>): Generator<CandidatePath> {
    const found = new Set<number>();
    for (const word of words) for (const path of this.holding[word] ?? []) found.add(path);
    for (const index of found) {
      const path = this.paths[index];
      if (path !== undefined) yield path;
    }
  }
}

/** The words of a template behind `/api/v2/`, with the parameters counted to the word before them. */
function shapeOf(path: string): { text: string; ids: number }[] {
  const units: { text: string; ids: number }[] = [];
  for (const segment of path.split('/').slice(3)) {
    const last = units.at(-1);
    if (!isParameter(segment)) units.push({ text: plainWord(segment), ids: 0 });
    else if (last !== undefined) last.ids++;
  }
  return units;
}

function objectOf(permission: string): PermissionObject {
  const [domain = '', entity = ''] = permission.split(':');
  return { domain: plainWord(domain), words: camelWords(entity).map(singularOf) };
}

function candidateOf(operation: Operation, known: Map<string, PermissionObject>): Candidate {
  const objects = operation.permissions.map((permission) => {
    const object = known.get(permission) ?? objectOf(permission);
    known.set(permission, object);
    return object;
  });
  return {
    operation,
    objects,
    domains: new Set(objects.map(({ domain }) => domain)),
    objectWords: new Set(objects.flatMap(({ words }) => words)),
  };
}
