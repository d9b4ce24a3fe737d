import { type EventEmitter } from 'vscode';
import { type LocatedAnswer } from '../engine';
import { settings } from './contributions/settings';
import { type Diagnosed } from './diagnosed';
import { type EngineLoader } from './engine';
import { type Log } from './log';
import { type ReportDocuments } from './report/documents';
import { titleOf } from './report/title';
import { Sentence } from './sentence';
import { Setting } from './setting';
import { type Subject } from './subject';

/** What a feature needs to diagnose a text and show the report. */
export interface DiagnosingDeps {
  readonly log: Log;
  readonly engine: EngineLoader;
  readonly reports: ReportDocuments;
  /** Told of every diagnosis that is shown. */
  readonly diagnosed: EventEmitter<Diagnosed>;
}

const operationBindings = new Setting(settings.operationBindings);

const noRequest =
  'There is no request here, and no refusal: write the request line (GET https://api.mypurecloud.com/api/v2/…), or select or copy the error that came back.';

/**
 * Diagnoses a text and shows the report; of a text with several requests, one report on them all.
 * @throws UnreadableInput where the text cannot be read, Sentence where it says nothing about a call; nothing is
 * shown then.
 */
export async function diagnoseAndShow(subject: Subject, deps: DiagnosingDeps): Promise<void> {
  const { diagnoseText } = await deps.engine();
  const { uri, text, ...place } = subject;
  const bindings = Object.entries(operationBindings.valueFor(uri)).map(([glob, operation]) => ({
    glob,
    operation,
  }));
  const answers = diagnoseText(text, { ...place, bindings, now: new Date(), ...(uri && { source: '' }) });
  if (answers.every(saysNothing)) throw new Sentence(noRequest);
  for (const { verdict, cause, confidence } of answers)
    deps.log.info(`Diagnosed: ${verdict}, ${cause ?? 'no cause'}, ${confidence} confidence`);
  deps.diagnosed.fire({ answers, uri });
  await deps.reports.show({
    title: titleOf(answers),
    markdown: answers.map(({ report }) => report).join('\n---\n\n'),
    ...(uri && { request: { uri, offset: answers[0]?.at.start ?? 0 } }),
  });
}

/** Any text can be an error that somebody copied; one that passes and fails no check at all is just a text. */
function saysNothing({ verdict, cause, checks }: LocatedAnswer): boolean {
  return (
    verdict === 'unknown' &&
    cause === null &&
    checks.every(({ status }) => status === 'unknown' || status === 'notApplicable')
  );
}
