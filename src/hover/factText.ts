import { code, outside } from '../diagnosis/words';
import { divisionOf, kindWords, objectWithId, type KnownObject } from '../evidence/objects';
import { field, text } from '../evidence/shape';
import { l10n } from '../text/l10n';
import { toldTo, type Witness } from '../evidence/witness';
import { numberOwner, ownerWords } from '../report/routes';

/** What the organization says of an id, or of a number in E.164, as Markdown; undefined where nobody asked. */
export function factText(witness: Witness, about: string): string | undefined {
  return about.startsWith('+') ? numberText(witness, about) : objectText(witness, about);
}

/** What the organization says of the object with an id, as Markdown; undefined where nobody asked. */
function objectText(witness: Witness, id: string): string | undefined {
  const found = objectWithId(witness.evidence, id);
  if (found === undefined) return undefined;
  const said = outside(toldTo(witness, found.call));
  if ('status' in found) {
    const why = `${found.status}${found.code === undefined ? '' : ` ${code(found.code)}`}`;
    return found.status === 404
      ? l10n.t('There is no {0} with this id ({1}; {2}).', kindWords(found.kind), why, said)
      : l10n.t('This {0} may not be looked at ({1}; {2}).', kindWords(found.kind), why, said);
  }
  return `**${capital(kindWords(found.kind))}** ${told(found).join(' · ')} (${said})`;
}

/** Whose a number is, as Markdown; undefined where nobody asked. */
function numberText(witness: Witness, number: string): string | undefined {
  const owner = numberOwner(witness.evidence, number);
  if (owner === null) return undefined;
  const call = witness.evidence.calls.find((one) => one.includes(`phoneNumber=${number}`)) ?? '';
  return `${outside(ownerWords(owner))} (${outside(toldTo(witness, call))}).`;
}

/** The words on an object, likeliest to be looked for first. */
function told(object: KnownObject): string[] {
  const { body } = object;
  const division = object.kind === 'division' ? undefined : divisionOf(object);
  const presence = text(field(field(body, 'presence'), 'presenceDefinition'), 'systemPresence');
  const routing = text(field(body, 'routingStatus'), 'status');
  const station = text(field(field(body, 'station'), 'effectiveStation'), 'name');
  return [
    outside(text(body, 'name') ?? text(body, 'id') ?? ''),
    ...named(l10n.t('division'), division),
    ...named(l10n.t('state'), text(body, 'state')),
    ...named(l10n.t('presence'), presence),
    ...named(l10n.t('routing status'), routing),
    ...named(l10n.t('phone'), station),
  ];
}

function named(name: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${name} ${outside(value)}`];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
