import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { needs } from '../diagnosis/words';
import { before, endOf, lineStart, type PlaceInLine } from './place';
import { plain, type Proposal, type Proposals } from './proposal';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];
/** A list that nobody reads to its end. */
const most = 200;

/** Method, origin, and the path up to the cursor. */
const written = /^([A-Za-z]+)[ \t]+((?:https?:\/\/[^\s/?#]*|\{\{[^{}\s]*\}\})?)(\/[^\s?#]*)?$/;

/** Methods and paths of a request line; undefined where the line is none. */
export function lineProposals(place: PlaceInLine, catalog: Catalog): Proposals | undefined {
  const line = before(place);
  if (line.length > 2000 || !isRequestLine(place)) return undefined;
  if (/^[A-Za-z]*$/.test(line)) return { items: methodProposals(place), more: false };
  const [, method = '', origin = '', path = ''] = written.exec(line) ?? [];
  if (!methods.includes(method.toUpperCase())) return undefined;
  // A host that is still being written is none of ours.
  if (path === '' && origin.startsWith('http') && !origin.includes('.')) return undefined;
  return pathProposals(method.toUpperCase(), path, place, catalog);
}

function methodProposals(place: PlaceInLine): Proposal[] {
  const at = { start: place.start, end: endOf(place, /[A-Za-z]/) };
  const isFollowed = place.text[at.end] === ' ';
  return methods.map((method) => ({
    label: method,
    kind: 'method',
    snippet: isFollowed ? method : `${method} `,
    at,
    detail: '',
    first: false,
  }));
}

function pathProposals(method: string, path: string, place: PlaceInLine, catalog: Catalog): Proposals {
  const at = { start: place.offset - path.length, end: endOf(place, /[^\s?#]/) };
  const segments = path.split('/');
  const typed = segments.pop() ?? '';
  const fitting = catalog.operations.filter(
    (operation) => operation.method === method && fits(operation.path.split('/'), segments, typed),
  );
  return {
    items: fitting.slice(0, most).map((operation) => pathProposal(operation, segments, at)),
    more: fitting.length > most,
  };
}

/** The ids that are written already stay; those to be written are left for the hand. */
function pathProposal(operation: Operation, segments: readonly string[], at: Proposal['at']): Proposal {
  const names = operation.path.split('/').map((name, i) => segments[i] ?? name);
  let stop = 0;
  const snippet = names.map((name, i) =>
    i >= segments.length && name.startsWith('{') ? `\${${++stop}:${plain(name)}}` : plain(name),
  );
  return {
    label: operation.path,
    kind: 'path',
    snippet: snippet.join('/'),
    at,
    filter: names.join('/'),
    detail: needs(operation).replaceAll('`', ''),
    first: false,
  };
}

/** What is written before the last slash has to stand so in the template; a parameter takes anything. */
function fits(template: readonly string[], segments: readonly string[], typed: string): boolean {
  if (template.length <= segments.length) return false;
  const next = template[segments.length] ?? '';
  return (
    segments.every((segment, i) => template[i] === segment || isParameter(template[i], segment)) &&
    (next.startsWith(typed) || (isParameter(next, typed) && typed !== ''))
  );
}

function isParameter(name: string | undefined, value: string): boolean {
  return name?.startsWith('{') === true && value !== '';
}

/** Above it, up to the separator, stand only comments, variables and blank lines. */
function isRequestLine({ text, start }: PlaceInLine): boolean {
  let end = start - 1;
  while (end >= 0) {
    const from = lineStart(text, end);
    const line = text.slice(from, Math.min(end, from + 200)).trim();
    if (line.startsWith('###')) return true;
    if (line !== '' && !/^(?:#|\/\/|@[\w.-]+[ \t]*=)/.test(line)) return false;
    end = from - 1;
  }
  return true;
}
