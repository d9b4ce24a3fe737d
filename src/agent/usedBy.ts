import type { Catalog } from '../catalog/catalog';
import { operationIdsOf } from '../hover/methodName';
import { needsOfUses, type Needs } from '../preflight/needs';
import { asked } from '../preflight/asked';
import { isOpenOrOurs } from '../preflight/apiHost';
import type { Use } from '../preflight/use';
import { usesIn } from '../preflight/uses';
import { operationOfSetting } from '../request/operationName';
import { UnreadableInput } from '../request/request';
import { isRequestLine } from '../request/requestLine';
import { parseUrl } from '../request/url';
import { readableInput } from './readableInput';

/** Operations that a question is about: one by its name, or those of a text. */
export interface OperationInput {
  /** `POST /api/v2/conversations/calls`, an operation id, or the name of an SDK's method. */
  readonly operation?: string | undefined;
  /** Code, requests, commands or a collection. */
  readonly text?: string | undefined;
  /** Where the text is a file: its name says how it is read. */
  readonly fileName?: string | undefined;
}

const nowhere = { file: '', at: { start: 0, end: 0 }, line: 1, column: 1 };
const longestName = 2000;

/**
 * What the operations of a question need.
 *
 * @throws UnreadableInput where neither a name nor a text is given, or nothing is found in them
 */
export function needsOfInput(input: OperationInput, catalog: Catalog): Needs {
  const named = input.operation?.trim();
  const uses = named ? [namedUse(readableInput(named), catalog)] : textUses(input, catalog);
  if (uses.length === 0) {
    throw new UnreadableInput(
      'No call of the Platform API is found: give an operation such as "GET /api/v2/users/me", or a text with requests or code.',
    );
  }
  return needsOfUses(uses, catalog);
}

function namedUse(name: string, catalog: Catalog): Use {
  const id = ['javascript', 'python', 'csharp']
    .flatMap((language) => operationIdsOf(name, language))
    .find((one) => catalog.byId(one));
  const operation = catalog.byId(id ?? '') ?? operationOfSetting(name, catalog)?.operation;
  if (operation) return { kind: 'documented', operation, how: 'request', place: nowhere };
  const [method = '', url = ''] = name.split(/\s+/);
  const isLine =
    name.length <= longestName && isRequestLine(name, { start: 0, end: name.length }) && url !== '';
  const read = parseUrl(url);
  if (!isLine || !isOpenOrOurs(read)) {
    throw new UnreadableInput(
      `"${name.slice(0, 80)}" is no operation: write METHOD /api/v2/…, an operation id or the name of an SDK method.`,
    );
  }
  return { ...asked(method.toUpperCase(), read.path, 'request', catalog), place: nowhere };
}

/** Without a name to go by, the text is read as each kind of file that may be meant; the first that holds a call counts. */
function textUses({ text, fileName }: OperationInput, catalog: Catalog): readonly Use[] {
  if (!text?.trim()) return [];
  const readable = readableInput(text);
  const names = fileName ? [fileName] : ['a.http', 'a.json', 'a.ts', 'a.py', 'a.cs', 'a.sh'];
  for (const file of names) {
    const uses = usesIn({ file, text: readable }, catalog);
    if (uses.length > 0) return uses;
  }
  return [];
}
