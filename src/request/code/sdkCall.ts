import type { Operation } from '../../catalog/operation';
import { bodyOf, entryOf, type Literal, textOf } from '../literal';
import type { KnownOperations } from '../namedLine';
import type { Sent } from '../sent';
import { parseUrl } from '../url';
import type { Arguments, Call } from './call';
import type { Source } from './source';

/**
 * The operation of a method of the vendor's SDKs: `api.postConversationsCalls` and its spellings in Python
 * (`post_conversations_calls`), C# and Go (`PostConversationsCalls`).
 */
export function calledOperation(
  { callee, isMember }: Call,
  operations: KnownOperations,
): Operation | undefined {
  return isMember ? operations.byId(operationId(callee.at(-1) ?? '')) : undefined;
}

/**
 * What a call of an SDK method sends: the path's parameters come first, in the order of the path, then the
 * body, then what is optional.
 */
export function readSdkCall(source: Source, { nameAt }: Call, args: Arguments, operation: Operation): Sent {
  const names = Array.from(operation.path.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name);
  const given = names.map((name, i) => namedArgument(args, name) ?? args.positional[i]);
  const content = contentOf(operation, args, names.length);
  const path = withParameters(operation.path, given);
  const options = args.positional[names.length + (operation.bodyRequired ? 1 : 0)];
  const query = options && options !== content ? queryOf(options) : [];
  const body = content && bodyOf(content, source.text);
  return {
    line: {
      method: { value: operation.method, at: nameAt },
      url: { value: { ...parseUrl(path), text: path, query }, at: nameAt },
    },
    binding: 'sdk-method',
    headers: [],
    ...(body && { body }),
  };
}

/** The SDKs' spellings of one name, without what they add for asynchronous and detailed variants. */
function operationId(name: string): string {
  const plain = name.replace(/(?:Async|WithHttpInfo|WithResponse|_with_http_info)+$/, '');
  const camel = plain.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return camel.charAt(0).toLowerCase() + camel.slice(1);
}

function namedArgument({ named }: Arguments, name: string): Literal | undefined {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return named.get(name) ?? named.get(snake);
}

function contentOf(
  { bodyType, bodyRequired }: Operation,
  args: Arguments,
  before: number,
): Literal | undefined {
  if (bodyType === null) return undefined;
  const given = args.named.get('body') ?? args.positional[before];
  // A body that may be left out stands among the options in some of the SDKs.
  return (bodyRequired ? undefined : entryOf(given, 'body')) ?? given;
}

/** The path with the values that the call spells out; the others keep the names of the template. */
function withParameters(path: string, given: readonly (Literal | undefined)[]): string {
  let i = 0;
  return path.replace(/\{[^{}]*\}/g, (template) => {
    const value = given[i++];
    return value?.kind === 'string' && /^[^/?#]+$/.test(value.value.text) ? value.value.text : template;
  });
}

function queryOf(options: Literal): [string, string][] {
  if (options.kind !== 'object') return [];
  return options.entries
    .filter(({ key, value }) => key.text !== 'body' && (value.kind === 'string' || value.kind === 'scalar'))
    .map(({ key, value }) => [key.text, textOf(value).text]);
}
