import type { Node } from 'jsonc-parser';
import { nodeSpan, parseJson } from '../text/json';
import type { Candidate } from './extract';

/** Names of fields that hold a token, likeliest first, as letters alone. */
const names: readonly string[] = [
  'accesstoken',
  'authorization',
  'token',
  'bearertoken',
  'bearer',
  'jwt',
  'idtoken',
];
const mostNodes = 100_000;

/** Tokens in a JSON text, by the names of its fields; those further out come first. */
export function tokenInJson(text: string): Candidate[] {
  if (!/^\s*[[{]/.test(text)) return [];
  const found: { rank: number; candidate: Candidate }[] = [];
  const queue: Node[] = [parseJson(text).root].filter((node) => node !== undefined);
  for (let next = 0; next < queue.length && next < mostNodes; next++) {
    const node = queue[next];
    if (node?.type === 'object') found.push(...tokensOf(node));
    queue.push(...(node?.children ?? []));
  }
  return found.sort((one, other) => one.rank - other.rank).map(({ candidate }) => candidate);
}

function tokensOf(object: Node): { rank: number; candidate: Candidate }[] {
  const fields = (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    typeof key?.value === 'string' && typeof value?.value === 'string' ? [{ name: key.value, value }] : [],
  );
  // A HAR lists a header as { "name": "Authorization", "value": "Bearer …" }.
  const header = fields.find(({ name }) => name === 'name')?.value.value as string | undefined;
  return fields.flatMap(({ name, value }) => {
    const rank = names.indexOf(letters(name === 'value' && header !== undefined ? header : name));
    const candidate = rank === -1 ? undefined : candidateAt(value);
    return candidate === undefined ? [] : [{ rank, candidate }];
  });
}

function candidateAt(node: Node): Candidate | undefined {
  const value = String(node.value);
  const scheme = /^\s*(?:bearer\s+)?/i.exec(value)?.[0].length ?? 0;
  const token = value.slice(scheme).trim();
  if (token === '' || /^(?:basic|digest)\s/i.test(token)) return undefined;
  const at = nodeSpan(node, 0);
  const plain = at.end - at.start === value.length;
  const start = plain ? at.start + scheme : at.start;
  return { token, at: plain ? { start, end: start + token.length } : at, from: 'json' };
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
