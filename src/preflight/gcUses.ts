import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { isParameter } from '../catalog/segments';
import type { FoundUse } from './use';

/** `gc users get 6d27c262-…`: the vendor's command line, where a shell takes a word for a command. */
const command =
  /(?<=(?:^|[;|&(`$>]|\b(?:do|then|else|exec|sudo|time))[ \t]{0,80})gc((?:[ \t]{1,8}[a-z][a-z0-9]{0,60}){1,12}?)[ \t]{1,8}(get|list|create|update|delete)(?![\w-])([^\r\n;|&)`]{0,2000})/gm;

/**
 * Methods by the verb of a command. The other words are those of the path, in their order, and what is given behind the
 * verb are its parameters (MyPureCloud/platform-client-sdk-cli, build/gc/cmd).
 */
const methods: Readonly<Record<string, readonly string[]>> = {
  get: ['GET'],
  list: ['GET'],
  create: ['POST'],
  update: ['PUT', 'PATCH'],
  delete: ['DELETE'],
};

const mostCandidates = 5;

/**
 * The operations that commands of `gc` call. One that several operations fit is open; a command that none fits may be
 * one of the tool's own names, of which nothing is said.
 */
export function gcUses(text: string, catalog: Catalog): FoundUse[] {
  return [...text.matchAll(command)].flatMap((match): FoundUse[] => {
    const [whole, words = '', verb = '', rest = ''] = match;
    const path = words.trim().split(/[ \t]+/);
    const named = namedBy(path, verb, catalog);
    const [least, most] = argumentsIn(rest);
    const fitting = named.filter(
      (operation) => least <= parameters(operation) && parameters(operation) <= most,
    );
    const at = { start: match.index, end: match.index + whole.length - rest.length };
    const [only, ...others] = fitting;
    if (only && others.length === 0) return [{ kind: 'documented', operation: only, how: 'request', at }];
    if (named.length === 0) return [];
    const candidates = (fitting.length > 0 ? fitting : named).slice(0, mostCandidates);
    const said = ['gc', ...path, verb].join(' ');
    return [{ kind: 'open', method: '', path: said, why: 'command-unclear', candidates, at }];
  });
}

function namedBy(words: readonly string[], verb: string, catalog: Catalog): readonly Operation[] {
  const named = catalog.operations.filter((operation) => isNamed(operation, words, verb));
  // What can be listed and got by its id is got by its id.
  const byId = verb === 'get' ? named.filter(endsInParameter) : [];
  return byId.length > 0 ? byId : named;
}

function isNamed(operation: Operation, words: readonly string[], verb: string): boolean {
  if (!methods[verb]?.includes(operation.method)) return false;
  // A listing has no id at its end, and what is made is made in a listing.
  if ((verb === 'list' || verb === 'create') && endsInParameter(operation)) return false;
  const fixed = segmentsOf(operation).filter((segment) => !isParameter(segment));
  return fixed.length === words.length && fixed.every((segment, i) => segment.toLowerCase() === words[i]);
}

function endsInParameter(operation: Operation): boolean {
  return isParameter(segmentsOf(operation).at(-1) ?? '');
}

function parameters(operation: Operation): number {
  return segmentsOf(operation).filter(isParameter).length;
}

/** Those behind `/api/v2`. */
function segmentsOf({ path }: Operation): readonly string[] {
  return path.split('/').slice(3);
}

/** How many stand behind the verb, at least and at most: a word behind an option may be its value. */
function argumentsIn(rest: string): readonly [least: number, most: number] {
  const words = rest.replace(/(?:^|\s)#.*$/, '').match(/(?:"[^"]*"|'[^']*'|[^\s"'\\])+/g) ?? [];
  const options = words.findIndex((word) => word.startsWith('-'));
  const least = options === -1 ? words.length : options;
  return [least, words.filter((word) => !word.startsWith('-')).length];
}
