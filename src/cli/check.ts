import { inspectText } from '../inspection/inspectText';
import { type InspectedFile, sarifLog } from '../report/sarif';
import { LineStarts } from '../text/lineStarts';
import { readable, readText } from './input';
import { workspaceSettings } from './workspaceSettings';

const formats = ['text', 'json', 'sarif'] as const;
type Format = (typeof formats)[number];

/** What the findings are printed under where the text comes from standard input. */
const standardInput = '-';

/**
 * `check`: prints what is wrong with the requests of files before they are sent, and gives 1 where there are errors,
 * 0 where there are none.
 *
 * @throws UnreadableInput where a file holds nothing that can be read, or the format is none
 */
export async function check(
  files: readonly string[],
  format: string | undefined,
  version: string,
): Promise<number> {
  const form = formatOf(format);
  const settings = await workspaceSettings();
  const inspected: InspectedFile[] = [];
  for (const file of files.length > 0 ? files : [standardInput]) {
    const text = await readText(file);
    const fileName = file === standardInput ? {} : { fileName: file };
    inspected.push({
      file,
      text,
      findings: findingsOf(file, () => inspectText(text, { ...settings, ...fileName })),
    });
  }
  process.stdout.write(printed(form, inspected, version));
  return inspected.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

/** Of several files, the sentence has to say which one cannot be read. */
function findingsOf(file: string, inspectFile: () => { findings: InspectedFile['findings'] }) {
  try {
    return inspectFile().findings;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw readable(`${file === standardInput ? 'Standard input' : file}: ${reason}`);
  }
}

function formatOf(format = 'text'): Format {
  const known = formats.find((one) => one === format);
  if (known) return known;
  throw readable(`There is no format "${format.slice(0, 40)}": choose ${formats.join(', ')}.`);
}

function printed(format: Format, files: readonly InspectedFile[], version: string): string {
  switch (format) {
    case 'text':
      return files.flatMap((file) => located(file).map(asLine)).join('');
    case 'json':
      return `${JSON.stringify({ schemaVersion: 1, findings: files.flatMap(located) }, null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifLog(files, version), null, 2)}\n`;
  }
}

/** A finding with its place as people count it. */
function located({ file, text, findings }: InspectedFile) {
  const lines = new LineStarts(text);
  return findings.map(({ code, severity, message, at }) => {
    const [from, to] = [lines.at(at.start), lines.at(at.end)];
    return {
      file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      severity,
      code,
      message,
    };
  });
}

function asLine({ file, line, column, severity, code, message }: ReturnType<typeof located>[number]): string {
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}\n`;
}
