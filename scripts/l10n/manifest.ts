/** A manifest, or a part of one, as its JSON says it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Sentences by the key that stands for them in the manifest: `%commands.diagnoseRequest.title%`. */
export type Sentences = Readonly<Record<string, string>>;

/** Fields of the manifest that a person reads, whatever contribution they stand in. */
const readable: ReadonlySet<string> = new Set([
  'altText',
  'category',
  'contents',
  'description',
  'displayName',
  'enumDescriptions',
  'label',
  'markdownDescription',
  'markdownEnumDescriptions',
  'patternErrorMessage',
  'shortTitle',
  'title',
  'userDescription',
]);

const reference = /^%([^%]+)%$/;

/**
 * Puts a reference in the place of every sentence that stands in a manifest itself, and gives all its sentences.
 * Sentences that nothing refers to any more are left out.
 */
export function externalized(manifest: Json, known: Sentences): { manifest: Json; sentences: Sentences } {
  const sentences: Record<string, string> = {};
  const take = (text: string, key: string): string => {
    const old = reference.exec(text)?.[1];
    const sentence = old === undefined ? text : known[old];
    if (sentence === undefined) throw new Error(`package.nls.json has no "${String(old)}"`);
    const name = old ?? key;
    sentences[name] = sentence;
    return `%${name}%`;
  };
  const told = everySentence(manifest, take);
  return { manifest: told, sentences: Object.fromEntries(Object.entries(sentences).sort(byName)) };
}

/** The manifest as a person reads it in the language of the sentences. */
export function resolved<T>(manifest: T, sentences: Sentences): T {
  const told = everySentence(manifest as Json, (text) => {
    const key = reference.exec(text)?.[1];
    return key === undefined ? text : (sentences[key] ?? text);
  });
  return told as T;
}

function everySentence(manifest: Json, change: (text: string, key: string) => string): Json {
  const walk = (value: Json, path: readonly string[], isRead: boolean): Json => {
    if (typeof value === 'string') return isRead ? change(value, keyOf(path)) : value;
    if (Array.isArray(value))
      return (value as readonly Json[]).map((item, i) => walk(item, [...path, nameOf(item, i)], isRead));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        walk(part, [...path, name], isReadable(name, path, part)),
      ]),
    );
  };
  return walk(manifest, [], false);
}

/** `description` may be the name of a field as well (of a tool's input schema), whose value is no text. */
function isReadable(name: string, path: readonly string[], value: Json): boolean {
  const [section] = path;
  // The description of all is npm's as well, which knows no references.
  if (section === undefined) return name === 'displayName';
  if (section !== 'contributes' && section !== 'capabilities') return false;
  if (path.includes('inputSchema')) return false;
  const isText = typeof value === 'string' || Array.isArray(value);
  const isViewName = name === 'name' && path[1] === 'views' && path.length === 4;
  return isText && (readable.has(name) || isViewName);
}

/** The same category stands on every command, so that it is one sentence. */
function keyOf(path: readonly string[]): string {
  const names = path.filter((name) => name !== 'contributes' && name !== 'properties');
  if (names.at(-1) === 'category') return 'category';
  return names.map((name) => name.replaceAll('permissionDoctor.', '')).join('.');
}

/** What an entry of a list is called: its id, else where it stands. */
function nameOf(item: Json, index: number): string {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return String(index);
  const { id, command, view, name } = item as Readonly<Record<string, Json>>;
  const told = [id, command, name, view].find((one) => typeof one === 'string');
  // Several welcome texts may belong to one view, each for another state.
  return typeof view === 'string' && told === view ? `${view}.${index}` : String(told ?? index);
}

function byName([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : 1;
}
