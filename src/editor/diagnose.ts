import * as vscode from 'vscode';
import { type LocatedAnswer } from '../engine';
import { settings } from './contributions/settings';
import { type Diagnosed } from './diagnosed';
import { type Engine, type EngineLoader } from './engine';
import { askAbout, type Basis, leadOf } from './live/basis';
import { type Live } from './live/live';
import { type Log } from './log';
import { declaredChecks } from './ownChecks';
import { showRecording } from './recording';
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
  readonly live: Live;
  /** Told of every diagnosis that is shown. */
  readonly diagnosed: vscode.EventEmitter<Diagnosed>;
}

/** What was found about a text, and what it was made from. */
export interface Outcome {
  readonly answers: readonly LocatedAnswer[];
  readonly basis: Basis;
}

const operationBindings = new Setting(settings.operationBindings);

/**
 * Diagnoses a text and shows the report; of a text with several requests, one report on them all, and of a recording one
 * on what was refused in it. Whoever is signed in is asked what can settle a request; nothing is shown where the person
 * ends that.
 * @param given what to diagnose with instead of asking
 * @throws UnreadableInput where the text cannot be read, Sentence where it says nothing about a call; nothing is
 * shown then.
 */
export async function diagnoseAndShow(subject: Subject, deps: DiagnosingDeps, given?: Basis): Promise<void> {
  if ((await deps.engine()).isHar(subject.text))
    return showRecording(Buffer.from(subject.text), subject.uri, deps, given);
  const outcome = await diagnose(subject, deps, given);
  if (!outcome) return;
  const { uri } = subject;
  const { answers, basis } = outcome;
  for (const { verdict, cause, confidence } of answers)
    deps.log.info(`Diagnosed: ${verdict}, ${cause ?? 'no cause'}, ${confidence} confidence, ${basis.kind}`);
  deps.diagnosed.fire({ answers, uri });
  await deps.reports.show({
    title: titleOf(answers),
    markdown: reportOf(outcome, await deps.engine()),
    answers,
    ...('evidence' in basis && { evidence: basis.evidence }),
    ...(uri && { request: { uri, offset: answers[0]?.at.start ?? 0 } }),
  });
}

/**
 * Diagnoses a text, asking whoever is signed in; undefined where the person ended that.
 * @throws as `diagnoseAndShow`
 */
export async function diagnose(
  { uri, text, ...place }: Subject,
  deps: Pick<DiagnosingDeps, 'engine' | 'live'>,
  given?: Basis,
): Promise<Outcome | undefined> {
  const engine = await deps.engine();
  const { bindingsOf, diagnoseText, goesElsewhere, requestsMeant } = engine;
  const reading = { ...place, bindings: bindingsOf(operationBindings.valueFor(uri)) };
  const ownChecks = declaredChecks(engine);
  const options = { ...reading, ownChecks, now: new Date(), ...(uri && { source: '' }) };
  const byText = diagnoseText(text, options);
  if (byText.every(saysNothing)) throw new Sentence(noRequest());
  const basis = given ?? (await askAbout(requestsMeant(text, reading), deps, ownChecks));
  if (!basis) return undefined;
  if (!('evidence' in basis)) return { answers: byText, basis };
  const { evidence } = basis;
  const bearsOn = (request: Parameters<typeof goesElsewhere>[0]) =>
    basis.kind === 'replayed' || !goesElsewhere(request, evidence.host ?? null);
  return { answers: diagnoseText(text, { ...options, evidence, bearsOn }), basis };
}

function reportOf({ answers, basis }: Outcome, { askedMarkdown }: Engine): string {
  const lead = leadOf(basis, answers);
  const asked = basis.kind === 'live' ? [askedMarkdown(basis.evidence, basis.account.name)] : [];
  const body = [...answers.map(({ report }) => report), ...asked].join('\n---\n\n');
  return lead === undefined ? body : `> ${lead}\n\n${body}`;
}

/** Any text can be an error that somebody copied; one that passes and fails no check at all is just a text. */
function saysNothing({ verdict, cause, checks }: LocatedAnswer): boolean {
  return (
    verdict === 'unknown' &&
    cause === null &&
    checks.every(({ status }) => status === 'unknown' || status === 'notApplicable')
  );
}

function noRequest(): string {
  return vscode.l10n.t(
    'There is no request here, and no refusal: write the request line (GET https://api.mypurecloud.com/api/v2/…), or select or copy the error that came back.',
  );
}
