import { readFile } from 'node:fs/promises';
import type { Verdict } from '../diagnosis/diagnosis';
import { diagnoseText, type LocatedAnswer } from '../engine';
import { terminalReport } from '../report/terminal';
import { readable, readText } from './input';

const EXIT: Readonly<Record<Verdict, number>> = { allowed: 0, denied: 1, unknown: 2 };
/** The worst first: a file with several requests exits with it. */
const SEVERITY: readonly Verdict[] = ['denied', 'unknown', 'allowed'];

export interface DiagnoseArguments {
  readonly evidence: string | undefined;
  readonly json: boolean;
}

/** `diagnose`: prints the answer and gives the exit status of its verdict. */
export async function diagnoseFile(file: string | undefined, { evidence, json }: DiagnoseArguments): Promise<number> {
  const text = await readText(file);
  const bundle = evidence === undefined ? undefined : await readBundle(evidence);
  const answers = diagnoseText(text, {
    now: new Date(),
    ...(file !== undefined && file !== '-' && { fileName: file }),
    ...(bundle !== undefined && { evidence: bundle }),
  });
  process.stdout.write(json ? asJson(answers) : asText(answers));
  const worst = SEVERITY.find((verdict) => answers.some((a) => a.verdict === verdict)) ?? 'unknown';
  return EXIT[worst];
}

function asJson(answers: readonly LocatedAnswer[]): string {
  const [first] = answers;
  const shown = answers.length === 1 ? first : { schemaVersion: 1, results: answers };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function asText(answers: readonly LocatedAnswer[]): string {
  const { isTTY: colour, columns: width } = process.stdout;
  return answers.map((answer) => terminalReport(answer, { colour, width: colour ? width : 100 })).join('\n');
}

async function readBundle(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw readable(`Cannot read the evidence ${file}: name a bundle as "Export Evidence" writes it.`);
  }
}
