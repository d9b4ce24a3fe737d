import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { type DiagnosingDeps } from '../diagnose';
import { fileTo, writeTo } from '../fileTo';
import { Sentence } from '../sentence';
import { fileName } from './report';
import { titleOf } from '../titleOf';

/** "Save Report…": the report in view as Markdown, or as JSON where the person names the file so. */
export async function saveReport(deps: Pick<DiagnosingDeps, 'reports'>): Promise<void> {
  const report = deps.reports.active();
  if (!report)
    throw new Sentence(vscode.l10n.t('Open a report, and run {0} there.', titleOf(commands.saveReport)));
  const { title, markdown, answers, data } = report;
  const values = data ?? (answers && { schemaVersion: 1, results: answers });
  const target = await fileTo(fileName(title.replaceAll(/[:/\\?*"<>|]/g, '-')), {
    Markdown: ['md'],
    ...(values !== undefined && { JSON: ['json'] }),
  });
  if (!target) return;
  const asData = values !== undefined && target.path.endsWith('.json');
  const text = asData ? `${JSON.stringify(values, null, 2)}\n` : markdown;
  await writeTo(target, text);
}
