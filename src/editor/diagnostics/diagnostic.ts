import * as vscode from 'vscode';
import { type ToldFinding } from '../../inspection/inspectText';
import { type Span } from '../../text/span';
import { rulePage } from './rulePages';

/** Stands behind every message of ours in the Problems panel. */
export const source = 'Permission Doctor';

const severities: Readonly<Record<ToldFinding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding as the editor shows it. */
export function diagnosticOf(document: vscode.TextDocument, finding: ToldFinding): vscode.Diagnostic {
  const { code, at, severity, message, related, deprecated } = finding;
  const diagnostic = new vscode.Diagnostic(rangeOf(document, at), message, severities[severity]);
  diagnostic.source = source;
  diagnostic.code = { value: code, target: rulePage(code) };
  diagnostic.relatedInformation = related.map(
    (other) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, rangeOf(document, other.at)),
        other.message,
      ),
  );
  if (deprecated) diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
  return diagnostic;
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The code of a diagnostic of ours; undefined for those of others. */
export function codeOf({ source: from, code }: vscode.Diagnostic): string | undefined {
  if (from !== source || typeof code !== 'object') return undefined;
  return String(code.value);
}
