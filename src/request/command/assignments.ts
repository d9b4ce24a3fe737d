import type { Entry, Literal } from '../literal';
import { UnreadableInput } from '../request';
import type { Variables } from '../url';
import { readBashCommand } from './bash';
import type { Shell } from './commandLine';
import { type Lookup, readPowershellValue } from './powershellValue';

/** More assignments than any pasted script has. */
const maxAssignments = 500;
/** Names looked up for one command: an end for values that multiply. */
const maxLookups = 500;
/** A bound on what a value may multiply to when it is filled in. */
const maxLength = 2048;

interface Assignment {
  readonly name: string;
  /** Where the value begins. */
  readonly start: number;
  /** The value itself, where the shell takes the rest of the line as it is. */
  readonly plain: string | undefined;
}

const spellings: Readonly<Record<Shell, RegExp>> = {
  bash: /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)=(?=\S)/gm,
  cmd: /^[ \t]*set[ \t]+"?([A-Za-z_]\w*)=([^"\r\n]*)/gim,
  powershell: /^[ \t]*\$(?:env:)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?=["'@([$\d]|ConvertTo-Json)/gim,
};

/**
 * The variables that the lines above `position` give a plain value; for URLs, which need no more. Values
 * that a shell would have to work out are left out.
 */
export function assignedVariables(text: string, position: number, shell: Shell): Variables {
  const variables = new Map<string, string>();
  const lookup = shell === 'powershell' ? powershellLookup(text, position) : undefined;
  for (const { name, start, plain } of assignments(text, position, shell)) {
    const value = shell === 'bash' ? bashValue(text, start, position) : (plain ?? textValue(lookup?.(name)));
    if (value !== undefined && value.length <= maxLength) variables.set(name, value);
  }
  return variables;
}

/** Gives the literals that the lines above `position` assign to variables of PowerShell. */
export function powershellLookup(text: string, position: number): Lookup {
  const starts = new Map<string, number>();
  for (const { name, start } of assignments(text, position, 'powershell'))
    starts.set(name.toLowerCase(), start);
  const open = new Set<string>();
  let lookups = 0;
  const lookup: Lookup = (written) => {
    const name = written.toLowerCase();
    const start = starts.get(name);
    // A variable that is made of itself has no end.
    if (open.has(name) || ++lookups > maxLookups) return undefined;
    open.add(name);
    try {
      const assigned =
        start === undefined ? undefined : readPowershellValue(text, start, position, lookup).literal;
      return withAdded(text, name, position, assigned);
    } catch (error) {
      if (error instanceof UnreadableInput) return undefined;
      throw error;
    } finally {
      open.delete(name);
    }
  };
  return lookup;
}

/** `$headers.Add("name", "value")` below an assignment that gives nothing readable. */
function withAdded(
  text: string,
  name: string,
  position: number,
  base: Literal | undefined,
): Literal | undefined {
  const entries: Entry[] = base?.kind === 'object' ? [...base.entries] : [];
  for (const match of text.slice(0, position).matchAll(/\$(\w{1,100})\.Add\((?=["'])/g)) {
    if (match[1]?.toLowerCase() !== name || entries.length >= maxAssignments) continue;
    const pair = readPowershellValue(text, match.index + match[0].length, position, () => undefined).literal;
    const [key, value] = pair.kind === 'array' ? pair.items : [];
    if (key?.kind === 'string' && value) entries.push({ key: key.value, value });
  }
  const [first] = entries;
  if (!first || base?.kind === 'object')
    return base && entries.length > 0 && base.kind === 'object' ? { ...base, entries } : base;
  const at = { start: first.key.at.start, end: entries.at(-1)?.value.at.end ?? first.key.at.end };
  return { kind: 'object', at, entries, partial: false };
}

function assignments(text: string, position: number, shell: Shell): Assignment[] {
  const found: Assignment[] = [];
  for (const match of text.slice(0, position).matchAll(spellings[shell])) {
    if (found.length >= maxAssignments) break;
    found.push({ name: match[1] ?? '', start: match.index + match[0].length, plain: match[2] });
  }
  return found;
}

function bashValue(text: string, start: number, limit: number): string | undefined {
  try {
    return readBashCommand(text, start, limit).words[0]?.text;
  } catch (error) {
    if (error instanceof UnreadableInput) return undefined;
    throw error;
  }
}

function textValue(literal: Literal | undefined): string | undefined {
  return literal?.kind === 'string' ? literal.value.text : undefined;
}
