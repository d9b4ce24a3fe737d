import {
  administratorTicket,
  askedMarkdown,
  decodeTokenText,
  diagnoseHarFile,
  diagnoseText,
  exportBundle,
  harMarkdown,
  hoverAt,
  inspectAnyText,
  loadCatalog,
  outlineOf,
  vendorTicket,
} from '../../src/engine';
import { Evidence } from '../../src/evidence/evidence';
import { parseBundle } from '../../src/evidence/parseBundle';
import { ourRequests } from '../../src/hover/ourRequests';
import { evidenceSummary } from '../../src/report/evidenceSummary';
import { sarifLog } from '../../src/report/sarif';
import { terminalReport } from '../../src/report/terminal';
import { redact } from '../../src/token/redact';
import { bundle, har, texts } from './inputs';

/** Something that leaves the engine. */
export interface Sink {
  readonly name: string;
  /** Everything that it gave for the inputs. */
  readonly written: () => Promise<readonly string[]> | readonly string[];
}

const NOW = new Date('2026-11-22T10:00:00Z');
const catalog = loadCatalog();
const files = Object.entries(texts);

/** One answer for each text, with and without evidence. */
const answers = () =>
  files.flatMap(([fileName, text]) =>
    [undefined, bundle].flatMap((evidence) =>
      diagnoseText(text, { now: NOW, fileName, source: '', ...(evidence !== undefined && { evidence }) }),
    ),
  );
const inspected = () =>
  files.map(([file, text]) => ({ file, text, findings: inspectAnyText(text, { fileName: file }).findings }));
const recording = () => diagnoseHarFile(Buffer.from(har), { now: NOW });

/** What a sentence says where something throws; nothing where it does not. */
function thrown(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
  }
}

export const sinks: readonly Sink[] = [
  { name: 'reports', written: () => answers().map(({ report }) => report) },
  { name: 'answers as JSON', written: () => answers().map((answer) => JSON.stringify(answer)) },
  {
    name: 'reports on the terminal',
    written: () => answers().map((answer) => terminalReport(answer, { colour: false, width: 100 })),
  },
  { name: 'tickets to the administrator', written: () => answers().map((a) => administratorTicket(a) ?? '') },
  { name: 'tickets to the vendor', written: () => answers().map((a) => vendorTicket(a) ?? '') },
  {
    name: 'findings',
    written: () => inspected().flatMap(({ findings }) => findings.map((f) => JSON.stringify(f))),
  },
  {
    name: 'titles of fixes',
    written: () =>
      inspected().flatMap(({ findings }) => findings.flatMap((f) => f.fixes().map(({ title }) => title))),
  },
  { name: 'SARIF logs', written: () => [JSON.stringify(sarifLog(inspected(), '0'))] },
  {
    name: 'hovers',
    written: () =>
      files.flatMap(([fileName, text]) =>
        [...text.matchAll(/\w+/g)].map(
          ({ index }) => hoverAt(text, index, { fileName, catalog })?.markdown ?? '',
        ),
      ),
  },
  {
    name: 'lenses and outlines',
    written: () =>
      files.flatMap(([fileName, text]) =>
        outlineOf(ourRequests(text, { fileName, catalog })).map((one) => JSON.stringify(one)),
      ),
  },
  {
    name: 'reports on tokens',
    written: () =>
      files.map(([, text]) => {
        try {
          return JSON.stringify(decodeTokenText(text, NOW));
        } catch (error) {
          return String(error);
        }
      }),
  },
  {
    name: 'reports on recordings',
    written: async () => [
      harMarkdown(await recording(), { name: 'x.har', catalogVersion: 'x', linked: true }),
    ],
  },
  {
    name: 'diagnosed recordings as JSON',
    written: async () => (await recording()).refusals.map(({ diagnosis }) => JSON.stringify(diagnosis)),
  },
  { name: 'exported bundles', written: () => [exportBundle(parseBundle(bundle))] },
  { name: 'what was asked', written: () => [askedMarkdown(parseBundle(bundle), 'me')] },
  { name: 'summaries of bundles', written: () => [evidenceSummary(new Evidence(parseBundle(bundle)))] },
  { name: 'the log', written: () => [...files.map(([, text]) => redact(text)), redact(har), redact(bundle)] },
  {
    name: 'errors',
    written: () =>
      [...Object.values(texts), har].flatMap((text) => [
        thrown(() => parseBundle(text)),
        thrown(() => diagnoseText('\u0000', { now: NOW, evidence: text })),
        thrown(() => decodeTokenText(`Bearer ${text.slice(0, 30)}`, NOW)),
      ]),
  },
];
