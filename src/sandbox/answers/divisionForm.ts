import { EVERY_DIVISION, type Division, type Organization } from '../organization';

const uri = (id: string) => `/api/v2/authorization/divisions/${id}`;

/** An `AuthzDivision`. */
export function divisionForm({ id, name, description, home }: Division) {
  return { id, name, description, homeDivision: home, selfUri: uri(id) };
}

/** A `Division`, as objects refer to theirs. */
export function divisionRef({ divisions }: Organization, id: string) {
  return { id, name: divisions.find((one) => one.id === id)?.name, selfUri: uri(id) };
}

/** The division of a grant: a real one, or the one that means all of them. */
export function grantedDivision({ divisions }: Organization, id: string) {
  const division = divisions.find((one) => one.id === id);
  if (division) return divisionForm(division);
  return { id: EVERY_DIVISION, name: '', description: '', homeDivision: false, selfUri: uri(EVERY_DIVISION) };
}
