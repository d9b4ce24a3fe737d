import * as vscode from 'vscode';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { diagnoseAndShow, type DiagnosingDeps } from './diagnose';
import { bytesOf, isRecording } from './diagnoseHar';
import { showRecording } from './recording';
import { isNamed, type NamedRequest, withSubjectAtHand } from './subjectAtHand';

const { id, title } = commands.diagnoseRequest;

/** "Diagnose Request": why the request that is meant is refused. */
export function registerDiagnoseRequest(deps: DiagnosingDeps): vscode.Disposable {
  return registerCommand(id, deps.log, async (file?: vscode.Uri | NamedRequest) => {
    const named = isNamed(file) ? vscode.Uri.parse(file.uri) : file;
    if (named && isRecording(named)) return showRecording(await bytesOf(named, deps), named, deps);
    await withSubjectAtHand(file, title, deps.reports, (subject) => diagnoseAndShow(subject, deps));
  });
}
