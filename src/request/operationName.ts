import type { KnownOperations, NamedOperation } from './namedLine';

const verb = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ _.-]+/i;

/** What `POST /api/v2/conversations/calls` or `postConversationsCalls` in a setting names. */
export function operationOfSetting(text: string, catalog: KnownOperations): NamedOperation | undefined {
  const [, method, path] = /^\s*([A-Za-z]+)\s+(\/\S*)\s*$/.exec(text) ?? [];
  if (method && path) return matched(method, path, catalog);
  return named(text.trim(), catalog);
}

/**
 * What the name of a file names: an operation id, however its words are joined (`postConversationsCalls`,
 * `post-conversations-calls`), or method and path with other signs for the slashes
 * (`POST_api_v2_conversations_calls`). Endings do not count (`….json`, `….body.json`).
 */
export function operationOfFileName(fileName: string, catalog: KnownOperations): NamedOperation | undefined {
  const stem = /^[^.]*/.exec(fileName.split(/[\\/]/).at(-1) ?? '')?.[0] ?? '';
  return named(stem, catalog) ?? spelledPath(stem, catalog);
}

function named(text: string, catalog: KnownOperations): NamedOperation | undefined {
  const words = text.split(/[ _-]+/).filter(Boolean);
  const [first = '', ...rest] = words;
  const start = rest.length > 0 && first === first.toUpperCase() ? first.toLowerCase() : lowerFirst(first);
  const id = start + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const operation = id ? catalog.byId(id) : undefined;
  return operation && { operation, path: operation.path };
}

function spelledPath(stem: string, catalog: KnownOperations): NamedOperation | undefined {
  const method = verb.exec(stem);
  if (!method?.[1]) return undefined;
  const path = stem.slice(method[0].length).replace(/[ _-]+/g, '/');
  return matched(method[1], /^api\//i.test(path) ? `/${path}` : `/api/v2/${path}`, catalog);
}

function matched(method: string, path: string, catalog: KnownOperations): NamedOperation | undefined {
  const match = catalog.match(method.toUpperCase(), path);
  return match && { operation: match.operation, path };
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
