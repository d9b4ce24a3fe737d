import type { Node } from 'jsonc-parser';
import type { Catalog } from '../catalog/catalog';
import { lineOf } from '../diagnosis/words';
import { destinationsOf } from '../payload/destination';
import type { UnknownField } from '../payload/finding';
import { isSet, membersOf } from '../payload/members';
import { bodyEdits, type Member } from './bodyEdits';
import { type EditableBody, editableBody, nodeAt, parentOf } from './bodyNodes';
import { type Edit, type Fix } from './fix';
import type { Inspection } from './inspect';
import { operationEdits } from './operationLine';
import { leftOut, movedValue, otherUserIn, usable } from './movedValue';
import { l10n } from '../text/l10n';

/**
 * Rewrites an invented body into the documented one, on the right operation. What is right:
 *
 * - A field that the model does not have becomes the likeliest one that it may have meant, if that one is free and a
 *   value for it can be found in what was written, however deep: `"to": [{ "phoneNumber": … }]` is `phoneNumber`.
 * - What has no counterpart is left out, and said in `review`.
 * - A number that cannot be one and an id that is none become variables (`{{userId}}`), which is said, too.
 * - Of the destinations of a call exactly one remains: the first one written. A user beside it is not called but
 *   called *for*: then the request goes to the operation for another user (`…/calls/user/{userId}`). A user alone is
 *   the destination; where nothing names one, a variable does.
 *
 * Undefined where no field is unknown, or where the body cannot be changed in place.
 */
export function rewriteBody(text: string, inspection: Inspection, catalog: Catalog): Fix | undefined {
  const { request, operation, findings } = inspection;
  const unknown = findings.filter((finding) => finding.code === 'unknown-field');
  const body = editableBody(inspection, catalog);
  if (!operation?.bodyType || body?.root.type !== 'object' || unknown.length === 0) return undefined;
  const draft = new Draft(body, destinationsOf(operation.bodyType)?.fields ?? []);
  const forUser = catalog.match(operation.method, `${operation.path}/user/x`)?.operation;
  const user = forUser?.path.endsWith('/user/{userId}') ? userIn(body, unknown) : undefined;
  for (const finding of unknown) draft.move(finding, finding === user?.finding ? user.node : undefined);
  let line: Edit[] = [];
  let goesTo = lineOf(operation);
  if (user !== undefined && forUser !== undefined && draft.hasDestination) {
    const id = usable('userId', user.node.value as string);
    const path = `${request.line?.url.value.path ?? ''}/user/${id.value}`;
    const edits = operationEdits(text, request, forUser.method, path);
    draft.say(edits === undefined ? [l10n.t('user {0} left out', String(user.node.value))] : id.said);
    line = edits ?? [];
    if (edits !== undefined) goesTo = lineOf(forUser);
  } else if (user !== undefined) {
    draft.put('callUserId', usable('callUserId', user.node.value as string));
  }
  draft.completeDestination();
  const review = draft.said.join('; ');
  return {
    title: l10n.t('Rewrite the body as {0} for {1}', operation.bodyType, goesTo),
    edits: [...line, ...bodyEdits(body, draft.changes)],
    preferred: true,
    safe: false,
    ...(review !== '' && { review }),
  };
}

/** The user that an invented field names, with the finding of the field. */
function userIn(body: EditableBody, unknown: readonly UnknownField[]) {
  for (const finding of unknown) {
    const value = nodeAt(body.root, finding.pointer);
    const node = value && otherUserIn(value, finding.field);
    if (node !== undefined) return { finding, node };
  }
  return undefined;
}

/** The body as it will be: which members change, and what is to be said of it. */
class Draft {
  /** By the offset of the member's key: what stands there instead, or null where nothing does. */
  readonly changes = { instead: new Map<number, Member | null>(), added: [] as Member[] };
  readonly said: string[] = [];
  private readonly taken = new Map<string, Set<string>>();
  private destination: string | undefined;

  constructor(
    private readonly body: EditableBody,
    private readonly destinations: readonly string[],
  ) {
    const set = membersOf(body.root).filter(isSet);
    this.destination = set.find(({ name }) => destinations.includes(name))?.name;
  }

  get hasDestination(): boolean {
    return this.destination !== undefined;
  }

  say(words: readonly string[]): void {
    this.said.push(...words);
  }

  /** Moves what an unknown field holds to a field that it may have meant. @param spent a value that is used elsewhere */
  move({ pointer, field, meant, at }: UnknownField, spent: Node | undefined): void {
    const parent = parentOf(pointer);
    const value = nodeAt(this.body.root, pointer);
    const key = at.start - this.body.start;
    for (const target of value === undefined ? [] : meant) {
      if (!this.isFree(parent, target)) continue;
      const schema = this.body.schemaAt(`${parent}/${target}`);
      const moved = value && movedValue(this.body, value, target, schema, spent);
      if (moved === undefined) continue;
      this.take(parent, target);
      this.say(moved.said);
      this.changes.instead.set(key, { name: target, value: moved.text });
      return;
    }
    this.changes.instead.set(key, null);
    this.say(value === undefined ? [l10n.t('{0} left out', field)] : leftOut(this.body, value, field, spent));
  }

  /** Adds a field at the end of the body. */
  put(name: string, { value, said }: { value: string; said: readonly string[] }): void {
    this.take('', name);
    this.changes.added.push({ name, value: JSON.stringify(value) });
    this.say(said);
  }

  /** A call needs a destination: where nothing names one, a variable does. */
  completeDestination(): void {
    const [first] = this.destinations;
    if (first === undefined || this.hasDestination || this.isMerge()) return;
    this.put(first, {
      value: `{{${first}}}`,
      said: [l10n.t('{0} stands for the destination', `{{${first}}}`)],
    });
  }

  private isMerge(): boolean {
    return membersOf(this.body.root).some((one) => one.name === 'conversationIds' && isSet(one));
  }

  private isFree(parent: string, name: string): boolean {
    if (parent === '' && this.destinations.includes(name) && this.hasDestination) return false;
    return !this.namesIn(parent).has(name);
  }

  /** Names of the fields that an object has and will have. */
  private namesIn(parent: string): Set<string> {
    const known = this.taken.get(parent);
    if (known) return known;
    const object = nodeAt(this.body.root, parent);
    const names = new Set(object ? membersOf(object).map(({ name }) => name) : []);
    this.taken.set(parent, names);
    return names;
  }

  private take(parent: string, name: string): void {
    this.namesIn(parent).add(name);
    if (parent === '' && this.destinations.includes(name)) this.destination = name;
  }
}
