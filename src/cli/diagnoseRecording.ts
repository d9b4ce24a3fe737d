import { catalogVersion, diagnoseHarFile } from '../engine';
import type { HarDiagnosis } from '../har/diagnoseHar';
import { answerOf } from '../report/answer';
import { harAnswer } from '../report/harAnswer';
import { terminalHarReport } from '../report/harTerminal';
import { asJson, statusOf, terminalOptions, ticketTo, type DiagnoseArguments } from './diagnosisOutput';
import { evidenceFor } from './evidenceFor';

/**
 * `diagnose` of a HAR file, given as bytes: the refused calls by cause, as JSON one by one.
 * 0 where no call was refused, else the status of the worst verdict.
 */
export async function diagnoseRecording(
  bytes: Buffer,
  fileName: string | undefined,
  { ticketFor, json, ...from }: DiagnoseArguments,
): Promise<number> {
  const evidence = await evidenceFor(() => bytes.toString('utf8'), fileName, from);
  const diagnosis = await diagnoseHarFile(bytes, {
    now: new Date(),
    each: json,
    ...(evidence !== undefined && { evidence }),
  });
  process.stdout.write(
    ticketFor === undefined ? shown(diagnosis, json) : tickets(diagnosis, ticketTo(ticketFor)),
  );
  return diagnosis.refusals.length === 0 ? 0 : statusOf(diagnosis.refusals.map((one) => one.diagnosis));
}

function shown(diagnosis: HarDiagnosis, json: boolean): string {
  return json
    ? asJson(harAnswer(diagnosis, catalogVersion()))
    : terminalHarReport(diagnosis, { ...terminalOptions(), catalogVersion: catalogVersion() });
}

function tickets({ refusals }: HarDiagnosis, ticket: ReturnType<typeof ticketTo>): string {
  return refusals
    .map(({ diagnosis }) => ticket(answerOf(diagnosis, { catalogVersion: catalogVersion() })))
    .join('\n');
}
