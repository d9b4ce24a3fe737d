import type { Url } from './request';

/** A variable, however the source spells it: readers write `{{name}}` for it. */
const variable = /\{\{([^{}]*)\}\}/g;

/** Values of the variables that a text defines; a value may name further variables. A Map of strings is one. */
export interface Variables {
  get(name: string): string | undefined;
}

/** Deep enough for any hand-written file, and an end for variables that name each other. */
const maxDepth = 8;
/** Longer than any URL a server takes; an end for values that multiply. */
const maxLength = 64 * 1024;

const authority = /^(?:\{\{[^{}]*\}\}|[^/?#])*/;
const pathPart = /^(?:\{\{[^{}]*\}\}|[^?#])*/;
const schemePart = /^(?:([a-z][a-z0-9+.-]*)|\{\{[^{}]*\}\}):\/\//i;
const hostLike = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?$|^[\w.-]+:\d+$|^\{\{[^{}]*\}\}/i;

/** Reads a URL, a bare path, or either with variables in it. Total: any text gives a Url. */
export function parseUrl(text: string, variables: Variables = new Map()): Url {
  const resolved = substitute(text.slice(0, maxLength), variables);
  const scheme = schemePart.exec(resolved);
  const afterScheme = resolved.slice(scheme?.[0].length ?? 0);
  const head = authority.exec(afterScheme)?.[0] ?? '';
  const host = scheme || hostLike.test(head) ? head : '';
  const afterHost = afterScheme.slice(host.length);
  const path = pathPart.exec(afterHost)?.[0] ?? '';
  const afterPath = afterHost.slice(path.length);
  const query = afterPath.startsWith('?') ? (afterPath.slice(1).split('#', 1)[0] ?? '') : '';
  return {
    text,
    scheme: (scheme?.[1] ?? '').toLowerCase(),
    host: lowerCaseHost(host),
    path: path.startsWith('/') ? path : `/${path}`,
    query: [...new URLSearchParams(query)],
    unresolved: [...new Set(Array.from(resolved.matchAll(variable), ([, name = '']) => name))],
  };
}

function substitute(text: string, variables: Variables): string {
  let result = text.replace(variable, (_, name: string) => `{{${name.trim()}}}`);
  for (let depth = 0; depth < maxDepth && result.length <= maxLength; depth++) {
    const next = result.replace(variable, (whole, name: string) => variables.get(name.trim()) ?? whole);
    if (next === result) break;
    result = next;
  }
  return result.length > maxLength ? text : result;
}

/** Without the user's name and password, which no one needs here. */
function lowerCaseHost(host: string): string {
  const bare = host.slice(host.lastIndexOf('@') + 1);
  return bare.replace(/\{\{[^{}]*\}\}|[^{}]+/g, (part) =>
    part.startsWith('{{') ? part : part.toLowerCase(),
  );
}
