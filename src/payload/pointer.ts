import type { JsonNode } from '../text/jsonNode';

/** JSON Pointer (RFC 6901) of a value or member; empty for the root. */
export function pointerOf(node: JsonNode): string {
  const parts: string[] = [];
  let inner = node;
  for (let outer = inner.parent; outer !== undefined; outer = inner.parent) {
    if (inner.type === 'property') parts.push(escaped(inner.keyNode.value));
    else if (outer.type === 'array') parts.push(String(outer.children.indexOf(inner)));
    inner = outer;
  }
  return parts
    .reverse()
    .map((part) => `/${part}`)
    .join('');
}

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
