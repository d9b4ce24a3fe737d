import type { ToldFinding } from '../inspection/inspectText';
import type { FindingCode } from '../inspection/finding';
import { findingCodes, rules } from '../inspection/rules';
import type { Severity } from '../payload/sentence';
import { LineStarts } from '../text/lineStarts';
import type { Span } from '../text/span';

/** A file that was inspected. */
export interface InspectedFile {
  /** As it was named: relative to the working folder, or absolute. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly ToldFinding[];
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The findings as a log in the Static Analysis Results Interchange Format, 2.1.0 (OASIS). */
export function sarifLog(files: readonly InspectedFile[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'permission-doctor', version, rules: findingCodes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap(resultsOf),
      },
    ],
  };
}

function rule(id: FindingCode): object {
  const { title, help } = rules[id]();
  return { id, shortDescription: { text: `${title}.` }, help: { text: help } };
}

function resultsOf({ file, text, findings }: InspectedFile, index: number): object[] {
  const lines = new LineStarts(text);
  const location = ({ start, end }: Span) => {
    const [from, to] = [lines.at(start), lines.at(end)];
    return {
      physicalLocation: {
        artifactLocation: { uri: uriOf(file), index },
        region: {
          startLine: from.line,
          startColumn: from.column,
          endLine: to.line,
          endColumn: to.column,
        },
      },
    };
  };
  return findings.map(({ code, severity, message, at, related }) => ({
    ruleId: code,
    ruleIndex: findingCodes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [location(at)],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        ...location(other.at),
        message: { text: other.message },
      })),
    }),
  }));
}

/** A path as a URI reference: relative ones stay so, for whoever knows the root of the repository. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
