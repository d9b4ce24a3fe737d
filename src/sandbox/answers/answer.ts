import { refusal, type Refusal } from '../refusal';
import { ok, type Reply } from '../reply';
import type { Situation } from '../situation';
import { listing } from '../listing';

/** What an operation answers to a call that passed every gate. */
export type Answer = (situation: Situation) => Reply | Refusal;

/** The object of that id in the platform's form, or 404. */
export function one<T extends { readonly id: string }>(
  { catalog }: Situation,
  objects: readonly T[],
  id: string | undefined,
  form: (object: T) => unknown,
): Reply | Refusal {
  const found = objects.find((object) => object.id === id);
  return found ? ok(form(found)) : refusal(catalog, 'general.resource.not.found');
}

/** A page of objects in the platform's form. */
export function page<T>(
  { path, query }: Situation,
  objects: readonly T[],
  form: (object: T) => unknown,
  more?: Readonly<Record<string, unknown>>,
): Reply {
  return ok(listing(path, query, objects.map(form), more));
}

/** Whether a name fits the `name` of the query, where there is one; `*` stands for anything at either end. */
export function isAsked({ query }: Situation, name: string): boolean {
  const asked = query.get('name');
  if (asked === null) return true;
  const wanted = asked.toLowerCase();
  const core = wanted.replaceAll('*', '');
  const found = name.toLowerCase();
  return wanted === core ? found === core : found.includes(core);
}
