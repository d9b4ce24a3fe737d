import type { Operation } from './operation';
import { operationOf } from './rows';
import type { OperationRow, UnparsedSnapshot } from './snapshot';

/** The operations of a snapshot; each is made from its row when it is first asked for, and only once. */
export class OperationTable {
  private readonly made: Operation[] = [];
  private complete: readonly Operation[] | undefined;

  constructor(private readonly snapshot: Pick<UnparsedSnapshot, 'operations' | 'texts'>) {}

  /** All of them, ordered by path and method. */
  get all(): readonly Operation[] {
    return (this.complete ??= this.some(this.snapshot.operations.keys()));
  }

  /** The operations whose path starts with a resource word: `/api/v2/users/…`. */
  under(word: string): readonly Operation[] {
    return this.some(this.rowsUnder.get(word) ?? []);
  }

  private some(indices: Iterable<number>): Operation[] {
    return Array.from(indices, (index) => this.at(index)).filter((operation) => operation !== undefined);
  }

  private at(index: number): Operation | undefined {
    const row = this.snapshot.operations[index];
    return row === undefined
      ? undefined
      : (this.made[index] ??= operationOf(parsed(row), this.snapshot.texts));
  }

  private get rowsUnder(): ReadonlyMap<string, readonly number[]> {
    return (this.grouped ??= groupByFirstWord(this.snapshot.operations.map(pathOf)));
  }
  private grouped: ReadonlyMap<string, readonly number[]> | undefined;
}

function parsed(row: OperationRow | string): OperationRow {
  return typeof row === 'string' ? (JSON.parse(row) as OperationRow) : row;
}

/** The path stands second in a row, behind the method, and has no character that JSON would escape. */
function pathOf(row: OperationRow | string): string {
  if (typeof row !== 'string') return row[1];
  const start = row.indexOf('"/') + 1;
  return row.slice(start, row.indexOf('"', start));
}

/** Every documented path starts with it. */
const prefix = '/api/v2/';

function groupByFirstWord(paths: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  paths.forEach((path, index) => {
    const end = path.indexOf('/', prefix.length);
    const word = path.slice(prefix.length, end < 0 ? undefined : end);
    const group = groups.get(word);
    if (group) group.push(index);
    else groups.set(word, [index]);
  });
  return groups;
}
