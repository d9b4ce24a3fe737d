import { diagnoseText, isHar, maxHarBytes } from '../engine';
import { diagnoseRecording } from './diagnoseRecording';
import { printAnswers, statusOf, ticketTo, type DiagnoseArguments } from './diagnosisOutput';
import { evidenceFor } from './evidenceFor';
import { readBytes, readText } from './input';

/** `diagnose`: prints the answer and gives the exit status of its verdict. */
export async function diagnoseFile(file: string | undefined, options: DiagnoseArguments): Promise<number> {
  const fileName = file === '-' ? undefined : file;
  if (fileName !== undefined && /\.har$/i.test(fileName))
    return diagnoseRecording(await readBytes(fileName, maxHarBytes), fileName, options);
  const text = await readText(file);
  if (isHar(text)) return diagnoseRecording(Buffer.from(text), fileName, options);
  const evidence = await evidenceFor(() => text, fileName, options);
  const answers = diagnoseText(text, {
    now: new Date(),
    ...(fileName !== undefined && { fileName }),
    ...(evidence !== undefined && { evidence }),
    ...(options.ownChecks && { ownChecks: options.ownChecks }),
  });
  if (options.ticketFor === undefined) return printAnswers(answers, options.json);
  process.stdout.write(answers.map(ticketTo(options.ticketFor)).join('\n'));
  return statusOf(answers);
}
