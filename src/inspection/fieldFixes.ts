import type { Node } from 'jsonc-parser';
import { destinationsOf } from '../payload/destination';
import type {
  BadPhoneNumber,
  DoubledDestination,
  NotInEnumeration,
  ReadOnlyField,
  UnknownField,
} from '../payload/finding';
import { membersOf } from '../payload/members';
import { hasType } from '../payload/typeWords';
import { lettersOf } from '../payload/valueShape';
import { bodyEdits } from './bodyEdits';
import { type EditableBody, nodeAt, parentOf } from './bodyNodes';
import type { Fix } from './fix';
import { inE164 } from './phoneForm';
import { l10n } from '../text/l10n';

/** An enumeration of more values than this is read in the message, not in a menu. */
const mostChoices = 6;

/** Gives an unknown field the name that it meant, where what stands in it is of the right type and the name is free. */
export function renames(body: EditableBody, { field, meant, model, pointer, at }: UnknownField): Fix[] {
  const parent = parentOf(pointer);
  const value = nodeAt(body.root, pointer);
  const object = nodeAt(body.root, parent);
  if (value === undefined || object === undefined) return [];
  const names = membersOf(object).map(({ name }) => name);
  const destinations = destinationsOf(model)?.fields ?? [];
  const fitting = meant.filter(
    (name) =>
      hasType(value, body.schemaAt(`${parent}/${name}`).type) &&
      !names.includes(name) &&
      !(destinations.includes(name) && destinations.some((one) => names.includes(one))),
  );
  return fitting.map((name) => {
    const isSpelling = meant[0] === name && lettersOf(name) === lettersOf(field);
    return {
      title: l10n.t('Rename to {0}', name),
      edits: [{ at, text: JSON.stringify(name) }],
      preferred: meant.length === 1 || isSpelling,
      safe: isSpelling,
    };
  });
}

/** Puts an allowed value in the place of one that is not. */
export function choices({ at, meant, allowed }: NotInEnumeration): Fix[] {
  const offered = meant !== null ? [meant] : allowed.length <= mostChoices ? allowed : [];
  return offered.map((value) => ({
    title: l10n.t('Change to {0}', value),
    edits: [{ at, text: JSON.stringify(value) }],
    preferred: meant !== null,
    safe: meant !== null,
  }));
}

/** Writes a number as it is dialled. */
export function normalisations({ at, value }: BadPhoneNumber): Fix[] {
  const number = inE164(value);
  if (number === undefined) return [];
  const edits = [{ at, text: JSON.stringify(number) }];
  return [{ title: l10n.t('Write as {0}', number), edits, preferred: true, safe: !/[a-z]/i.test(value) }];
}

/** Keeps one of several destinations. */
export function singleDestinations(body: EditableBody, { fields, pointer }: DoubledDestination): Fix[] {
  const object = nodeAt(body.root, pointer);
  if (object === undefined) return [];
  return fields.map(({ name }) => {
    const others = fields.filter((one) => one.name !== name).map((one) => one.name);
    return {
      ...withoutMembers(body, object, others),
      title: l10n.t('Keep only {0}', name),
      review: others.map((one) => l10n.t('{0} left out', one)).join('; '),
    };
  });
}

/** Leaves out a field that has no effect. */
export function removals(body: EditableBody, { field, pointer }: ReadOnlyField | UnknownField): Fix[] {
  const object = nodeAt(body.root, parentOf(pointer));
  if (object === undefined) return [];
  return [{ ...withoutMembers(body, object, [field]), title: l10n.t('Remove {0}', field) }];
}

function withoutMembers(body: EditableBody, object: Node, names: readonly string[]): Omit<Fix, 'title'> {
  const gone = membersOf(object).filter(({ name }) => names.includes(name));
  const instead = new Map(gone.map(({ key }) => [key.offset, null]));
  return {
    edits: bodyEdits(body, { instead, added: [] }),
    preferred: false,
    safe: false,
  };
}
