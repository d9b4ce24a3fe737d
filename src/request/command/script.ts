import type { Entry, Literal } from '../literal';
import { UnreadableInput } from '../request';
import type { Variables } from '../url';
import { readBashCommand } from './bash';
import type { Shell } from './commandLine';
import { type Lookup, readPowershellValue } from './powershellValue';

/** More assignments than any pasted script has; the rest is not looked at. */
const maxAssignments = 2000;
/** More headers than any request has. */
const maxAdditions = 100;
/** Names looked up for one command: an end for values that multiply. */
const maxLookups = 500;
/** A bound on what a value may multiply to when it is filled in. */
const maxLength = 2048;

interface Assignment {
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

/** `$headers.Add("name", "value")` */
const addition = /\$(\w{1,100})\.Add\((?=["'])/g;

/** The lines around a command: what they give its variables. Each kind of line is looked for once. */
export class Script {
  private readonly found = new Map<RegExp, ReadonlyMap<string, readonly Assignment[]>>();

  constructor(private readonly text: string) {}

  /**
   * The variables that the lines above `position` give a plain value; for URLs, which need no more. Values
   * that a shell would have to work out are left out.
   */
  variables(shell: Shell, position: number): Variables {
    const lookup = this.lookup(position);
    return {
      get: (name) => {
        const given = this.last(spellings[shell], name, position);
        if (!given) return undefined;
        const value =
          shell === 'powershell' ? textValue(lookup(name)) : (given.plain ?? this.bashValue(given, position));
        return value !== undefined && value.length <= maxLength ? value : undefined;
      },
    };
  }

  /** Gives the literals that the lines above `position` assign to variables of PowerShell. */
  lookup(position: number): Lookup {
    const open = new Set<string>();
    let lookups = 0;
    const lookup: Lookup = (written) => {
      const name = written.toLowerCase();
      // A variable that is made of itself has no end.
      if (open.has(name) || ++lookups > maxLookups) return undefined;
      open.add(name);
      try {
        const given = this.last(spellings.powershell, name, position);
        const value = given && readPowershellValue(this.text, given.start, position, lookup).literal;
        return this.withAdditions(name, position, value);
      } catch (error) {
        if (error instanceof UnreadableInput) return undefined;
        throw error;
      } finally {
        open.delete(name);
      }
    };
    return lookup;
  }

  /** Headers are often added one by one, to an object that is made in ways not read here. */
  private withAdditions(name: string, position: number, base: Literal | undefined): Literal | undefined {
    const above = (this.all(addition).get(name) ?? []).filter(({ start }) => start < position);
    const added = above.slice(-maxAdditions).flatMap(({ start }): Entry[] => {
      const pair = readPowershellValue(this.text, start, position, () => undefined).literal;
      const [key, value] = pair.kind === 'array' ? pair.items : [];
      return key?.kind === 'string' && value ? [{ key: key.value, value }] : [];
    });
    const [first] = added;
    if (!first) return base;
    if (base?.kind === 'object') return { ...base, entries: [...base.entries, ...added] };
    const at = { start: first.key.at.start, end: added.at(-1)?.value.at.end ?? first.key.at.end };
    return { kind: 'object', at, entries: added, partial: false };
  }

  private last(spelling: RegExp, name: string, position: number): Assignment | undefined {
    const key = spelling === spellings.bash ? name : name.toLowerCase();
    return this.all(spelling)
      .get(key)
      ?.findLast(({ start }) => start < position);
  }

  private all(spelling: RegExp): ReadonlyMap<string, readonly Assignment[]> {
    const known = this.found.get(spelling);
    if (known) return known;
    const found = new Map<string, Assignment[]>();
    let count = 0;
    for (const match of this.text.matchAll(spelling)) {
      if (++count > maxAssignments) break;
      const name = spelling === spellings.bash ? (match[1] ?? '') : (match[1] ?? '').toLowerCase();
      const given = { start: match.index + match[0].length, plain: match[2] };
      const others = found.get(name);
      if (others) others.push(given);
      else found.set(name, [given]);
    }
    this.found.set(spelling, found);
    return found;
  }

  private bashValue({ start }: Assignment, limit: number): string | undefined {
    try {
      return readBashCommand(this.text, start, limit).words[0]?.text;
    } catch (error) {
      if (error instanceof UnreadableInput) return undefined;
      throw error;
    }
  }
}

function textValue(literal: Literal | undefined): string | undefined {
  return literal?.kind === 'string' ? literal.value.text : undefined;
}
