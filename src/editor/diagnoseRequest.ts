import * as vscode from 'vscode';
import { commands } from './contributions/commands';
import { diagnoseAndShow, type DiagnosingDeps } from './diagnose';
import { bytesOf, isRecording } from './diagnoseHar';
import { showRecording } from './recording';
import { isNamed, type NamedRequest, withSubjectAtHand } from './subjectAtHand';

/** "Diagnose Request": why the request that is meant is refused. */
export async function diagnoseRequest(deps: DiagnosingDeps, file?: vscode.Uri | NamedRequest): Promise<void> {
  const named = isNamed(file) ? vscode.Uri.parse(file.uri) : file;
  if (named && isRecording(named)) return showRecording(await bytesOf(named, deps), named, deps);
  const { title } = commands.diagnoseRequest;
  await withSubjectAtHand(file, title, deps.reports, (subject) => diagnoseAndShow(subject, deps));
}
