/** How the vendor's SDK of a language spells the operation id `postConversationsCalls`. */
interface Spelling {
  readonly shape: RegExp;
  /** What the SDK adds to the name for variants of the same call. */
  readonly variants: RegExp;
  operationId(name: string): string;
}

const camel: Spelling = {
  shape: /^(?:get|head|post|put|patch|delete)[A-Z][A-Za-z0-9]+$/,
  variants: /(?:Async|WithHttpInfo)+$/,
  operationId: (name) => name,
};

const pascal: Spelling = {
  ...camel,
  shape: /^(?:Get|Head|Post|Put|Patch|Delete)[A-Z][A-Za-z0-9]+$/,
  operationId: (name) => name.charAt(0).toLowerCase() + name.slice(1),
};

const snake: Spelling = {
  shape: /^(?:get|head|post|put|patch|delete)(?:_[a-z0-9]+)+$/,
  variants: /_with_http_info$/,
  operationId: (name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
};

const spellings: Readonly<Record<string, Spelling>> = {
  javascript: camel,
  javascriptreact: camel,
  typescript: camel,
  typescriptreact: camel,
  java: camel,
  python: snake,
  csharp: pascal,
  go: pascal,
};

/** Language ids of the editor whose SDK methods are known. */
export const methodLanguages: readonly string[] = Object.keys(spellings);

/** A shorter name, or one of fewer words, may be anybody's: `getUserProfile`, `postUsers`. */
const tellingLength = 20;
const tellingWords = 3;
const longest = 200;
const sdk = /purecloud|genesys|platformclient/i;

/**
 * Whether a name can be that of an SDK method, told without the catalog: by its spelling, and by its length, which a
 * text that names the SDK makes up for.
 */
export function mayBeMethodName(name: string, languageId: string, text: () => string): boolean {
  const spelling = spellingOf(languageId);
  if (spelling === undefined || name.length > longest || !spelling.shape.test(name)) return false;
  const words = name.match(/[A-Z][a-z0-9]*|_[a-z0-9]+/g)?.length ?? 0;
  return (name.length >= tellingLength && words + 1 >= tellingWords) || sdk.test(text());
}

/** The operation ids that a method's name can be the spelling of, the likeliest first. */
export function operationIdsOf(name: string, languageId: string): string[] {
  const spelling = spellingOf(languageId);
  if (spelling === undefined) return [];
  return [...new Set([name, name.replace(spelling.variants, '')])].map((one) => spelling.operationId(one));
}

function spellingOf(languageId: string): Spelling | undefined {
  return Object.hasOwn(spellings, languageId) ? spellings[languageId] : undefined;
}
