import type { Span } from '../../text/span';
import type { Block } from '../block';
import { readAftermath } from '../pastedError';
import { maxRequests } from '../limits';
import type { KnownOperations } from '../namedLine';
import type { Request } from '../request';
import type { Sent } from '../sent';
import { readBashCommand } from './bash';
import { readCmdCommand } from './cmd';
import type { Shell } from './commandLine';
import { readCurl } from './curl';
import { readPowershellCommand } from './powershell';
import { Script } from './script';
import { readWebRequest } from './webRequest';

/** A command that sends a request, and where it stands. */
interface Found extends Sent {
  readonly at: Span;
}

const commandName = /\b(?:curl(?:\.exe)?|Invoke-RestMethod|Invoke-WebRequest|irm|iwr)(?=[\s^`\\])/gi;

/** What may stand on the line before a command: nothing, an operator, a prompt, an assignment, a keyword. */
const beforeCommand = /(?:^|[;|&({!=$>%]|(?:^|\s)(?:sudo|time|do|then|else|exec|\w+=\S*))$/i;

/** Behind curl: an option, a quote, a variable or a host. Prose goes on with a word, and may hold an apostrophe. */
const beginsArguments = /^\s*[\\^`]?\s*(?:[-'"$%{^]|[\w-]+[./:])/;

/**
 * Reads the commands of a text that send requests, with what they printed where it was pasted below; empty
 * where there are none. `shell` is undefined where the text is no script but something pasted.
 * @throws UnreadableInput on a command that cannot be read without running another one, and on open quotes.
 */
export function readCommands(
  text: string,
  block: Block,
  shell: Shell | undefined,
  operations: KnownOperations,
): Request[] {
  const { title, claims } = block.metadata;
  const found = findCommands(text, block.content, shell);
  return found.map((command, i): Request => {
    const { at, ...sent } = command;
    const below = { start: at.end, end: found[i + 1]?.at.start ?? block.content.end };
    const response = shell ? undefined : readAftermath(text, below, block.metadata, operations);
    return {
      form: 'curl',
      at: found.length === 1 ? block.at : { start: at.start, end: response?.at.end ?? at.end },
      ...(title && { title }),
      claims,
      ...sent,
      ...(response && { response }),
    };
  });
}

function findCommands(text: string, area: Span, shell: Shell | undefined): Found[] {
  const found: Found[] = [];
  const script = new Script(text);
  const names = new RegExp(commandName);
  names.lastIndex = area.start;
  for (
    let match = names.exec(text);
    match && match.index < area.end && found.length <= maxRequests;
    match = names.exec(text)
  ) {
    if (!standsAsCommand(text, match.index, area.start)) continue;
    const command = readCommand(text, script, match.index, match[0], area.end, shell);
    if (!command) continue;
    found.push(command);
    names.lastIndex = Math.max(names.lastIndex, command.at.end);
  }
  return found;
}

function readCommand(
  text: string,
  script: Script,
  start: number,
  name: string,
  limit: number,
  given: Shell | undefined,
): Found | undefined {
  if (!/^curl/i.test(name)) {
    const variables = script.variables('powershell', start);
    const read = readWebRequest(text, start + name.length, limit, script.lookup(start), variables);
    return read && { ...read.sent, at: { start, end: read.end } };
  }
  const shell = given ?? shellOf(text, start, name);
  const read = { bash: readBashCommand, cmd: readCmdCommand, powershell: readPowershellCommand }[shell];
  const behind = start + name.length;
  if (!beginsArguments.test(text.slice(behind, behind + 200))) return undefined;
  const command = read(text, start, limit);
  const sent = readCurl(text, command, script.variables(shell, start));
  return sent && { ...sent, at: command.at };
}

/** Which shell a pasted command is written for: continuations and escapes tell. */
function shellOf(text: string, start: number, name: string): Shell {
  const line = /^[^\r\n]*/.exec(text.slice(start, start + 64 * 1024))?.[0].trimEnd() ?? '';
  if (line.endsWith('^') || line.includes('^"')) return 'cmd';
  if (line.endsWith('`') || /\$env:/i.test(line)) return 'powershell';
  if (!name.toLowerCase().endsWith('.exe')) return 'bash';
  return line.includes("'") ? 'powershell' : 'cmd';
}

/** A command's name in a sentence or in quotes is none, and one in a comment is not run. */
function standsAsCommand(text: string, index: number, areaStart: number): boolean {
  const from = Math.max(areaStart, index - 300);
  const before = text.slice(from, index);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return !/^\s*(?:#|\/\/|::|rem\b)/i.test(line) && beforeCommand.test(line.trimEnd());
}
