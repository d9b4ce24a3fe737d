import { redact } from '../token/redact';

/** How a row is marked: a codicon and, where it says good or bad, the theme colour that it has. */
export interface NodeIcon {
  /** Codicon: `pass`, `circle-slash`. */
  readonly id: string;
  /** Theme colour: `testing.iconPassed`. */
  readonly colour?: string;
}

/** One line of a tooltip. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What a row is about, for the commands that work on it. All of it is plain data. */
export interface About {
  /** What "Copy" takes: a name, a number, a path. */
  readonly copy?: string;
  readonly operationId?: string;
  /** `domain:entity:action`. */
  readonly permission?: string;
  /** A place in a text: UTF-16 offsets. */
  readonly place?: { readonly uri: string; readonly start: number; readonly end: number };
  /** Number of a diagnosis in the history. */
  readonly run?: number;
}

/** What a row is of; menus go by it. */
export type NodeKind =
  | 'answer'
  | 'branch'
  | 'check'
  | 'division'
  | 'fact'
  | 'group'
  | 'more'
  | 'operation'
  | 'permission'
  | 'place'
  | 'role'
  | 'run'
  | 'scope'
  | 'subject';

/**
 * A row of the explorer, which answers for itself: what it shows, and what is under it. Made anew from the evidence at
 * every change, so that it holds no state.
 */
export interface ExplorerNode {
  /** Unique in its view, and the same for the same thing at every refresh: the way from the root, joined by `/`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** What a filter found in the label: UTF-16 offsets. */
  readonly matches?: readonly (readonly [start: number, end: number])[] | undefined;
  /** Stands pale behind the label. */
  readonly description?: string | undefined;
  readonly icon?: NodeIcon | undefined;
  /** What a screen reader says in place of label and description. */
  readonly spoken?: string | undefined;
  readonly about?: About | undefined;
  /** Shown unfolded at first. */
  readonly open?: boolean | undefined;
  /** A click leads to its place. */
  readonly opens?: boolean | undefined;
  /** Lines of the tooltip, made only when it is shown. */
  readonly facts?: (() => readonly Fact[]) | undefined;
  /** The rows under this one; missing where there can be none. Asked once. */
  readonly getChildren?: (() => readonly ExplorerNode[]) | undefined;
}

/** Joins the way to a row: what stands in a key may hold a slash itself. */
export function childId(parent: string, key: string): string {
  return `${parent}/${key.replaceAll(/[%/]/g, encodeURIComponent)}`;
}

/** A row that says one thing by its name: `Region  mypurecloud.ie`; without a token, should an answer repeat one. */
export function factNode(parent: string, name: string, said: string, icon?: NodeIcon): ExplorerNode {
  const value = redact(said);
  return {
    id: childId(parent, name),
    kind: 'fact',
    label: name,
    description: value,
    icon,
    spoken: `${name}: ${value}`,
    about: { copy: value },
    facts: () => [{ name, value }],
  };
}
