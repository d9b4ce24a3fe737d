/** Names that the text of a refusal holds, sorted by what they are. */
export interface ErrorNames {
  /** `domain:entity:action`, without the division. */
  readonly permissions: readonly string[];
  readonly scopes: readonly string[];
  /** Division ids, from a division list or as the fourth part of a permission. */
  readonly divisions: readonly string[];
  /** Items of a permission list that are no permission: class names, sentences. */
  readonly unreadable: readonly string[];
  readonly correlationId: string | null;
}

const GUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const TRAILING_ID = new RegExp(`\\s*\\((${GUID})\\)\\s*$`);
const PERMISSION = new RegExp(`^([A-Za-z][\\w-]*:[\\w*-]+:[\\w*-]+)(?::(${GUID}|\\*))?$`);
const PERMISSION_ANYWHERE = new RegExp(
  `(?<![\\w:])[A-Za-z][\\w-]*:[\\w*-]+:[\\w*-]+(?::${GUID})?(?![\\w:])`,
  'g',
);
const DIVISION = new RegExp(GUID, 'g');
/** Names of permissions from before the three-part form. */
const LEGACY = new Set(['admin', 'content_management_user']);

/** Sorts the names in a message. Brackets around lists are optional. */
export function errorNames(message: string): ErrorNames {
  const trailing = TRAILING_ID.exec(message);
  const text = trailing ? message.slice(0, trailing.index) : message;
  const scopes = items(after(text, /\bto use scopes?\b:?/i));
  const divisionList = after(text, /\bdivision\(s\):?/i);
  const permissionList = items(
    after(text, /\bpermission\(s\):?|\bpermissions assigned:?/i)?.split(' in at least one')[0],
  );
  const found = new Set<string>();
  const divisions = new Set(divisionList?.match(DIVISION) ?? []);
  const unreadable: string[] = [];
  const candidates = [
    ...permissionList,
    ...(scopes.length > 0 ? [] : (text.match(PERMISSION_ANYWHERE) ?? [])),
  ];
  for (const item of candidates) {
    const parts = PERMISSION.exec(item);
    if (parts?.[1] !== undefined) found.add(parts[1]);
    else if (LEGACY.has(item)) found.add(item);
    else unreadable.push(item);
    if (parts?.[2] !== undefined && parts[2] !== '*') divisions.add(parts[2]);
  }
  return {
    permissions: [...found],
    scopes,
    divisions: [...divisions],
    unreadable,
    correlationId: trailing?.[1] ?? null,
  };
}

function after(text: string, marker: RegExp): string | undefined {
  const hit = marker.exec(text);
  return hit ? text.slice(hit.index + hit[0].length) : undefined;
}

/** The items of `[a, b]`, or of the rest of the sentence where there are no brackets. */
function items(list: string | undefined): string[] {
  if (list === undefined) return [];
  const open = list.indexOf('[');
  const close = list.indexOf(']', open);
  const inner = open >= 0 && close > open ? list.slice(open + 1, close) : list.replace(/[.\s]+$/, '');
  return inner
    .split(',')
    .map((item) => item.trim().replace(/^["']|["']$/g, ''))
    .filter((item) => item !== '');
}
