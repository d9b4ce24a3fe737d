import { getLanguageService, TextDocument, type JSONSchema } from 'vscode-json-languageservice';
import { loadCatalog } from '../../../src/catalog/load';
import { inspectText } from '../../../src/inspection/inspectText';
import { bodyOf } from '../body';
import type { Figure, Growth } from '../figure';
import { measureRow } from '../row';
import { sample } from '../sample';

const operation = { method: 'POST', path: '/api/v2/conversations/calls' };
const sizes = [
  { name: '1 KB', bytes: 1024, aim: 0.1, batch: 20 },
  { name: '100 KB', bytes: 100 * 1024, aim: 5, batch: 1 },
  { name: '1 MB', bytes: 1024 * 1024, aim: 50, batch: 1 },
];
const plotted = [50, 100, 200, 400, 600, 800, 1000].map((kilobytes) => kilobytes * 1024);

/** What an editor does after an edit: the text is another one each time, so that nothing remembered helps. */
function ours(bytes: number): () => unknown {
  const text = `// ${operation.method} ${operation.path}\n${bodyOf(bytes)}\n`;
  let edit = 0;
  return () => {
    edit++;
    return inspectText(text.replace('Caller 0', `Caller ${edit}`), {
      fileName: 'body.json',
      languageId: 'json',
    });
  };
}

/** Parsing and validation alone, by the schema that the catalog has for the same body. */
function theirs(bytes: number): () => unknown {
  const service = getLanguageService({});
  const schema: unknown = loadCatalog().schema('CreateCallRequest');
  const text = bodyOf(bytes);
  let edit = 0;
  return () => {
    edit++;
    const edited = text.replace('Caller 0', `Caller ${edit}`);
    const document = TextDocument.create('file:///body.json', 'json', edit, edited);
    return service.doValidation(document, service.parseJSONDocument(document), {}, schema as JSONSchema);
  };
}

measureRow(async (quick) => {
  const figures: Figure[] = [];
  for (const { name, bytes, aim, batch } of sizes) {
    const runs = quick ? 3 : bytes > 500_000 ? 30 : 100;
    const times = await sample(
      { ours: ours(bytes), theirs: theirs(bytes) },
      { runs, batch, warmUp: quick ? 1 : Math.max(10, Math.min(400, Math.floor(20_000_000 / bytes))) },
    );
    figures.push({
      what: `findings on a body of ${name} after an edit, warm`,
      measured: times.ours,
      aim,
      beside: [{ what: 'vscode-json-languageservice, parsing and validation alone', ...times.theirs }],
    });
  }
  return { figures, growth: [await growth(quick)] };
});

async function growth(quick: boolean): Promise<Growth> {
  const [mine, other]: [number, number][][] = [[], []];
  for (const bytes of plotted) {
    const times = await sample(
      { ours: ours(bytes), theirs: theirs(bytes) },
      { runs: quick ? 1 : 12, warmUp: quick ? 0 : 3 },
    );
    mine?.push([bytes / 1024, times.ours.median]);
    other?.push([bytes / 1024, times.theirs.median]);
  }
  return {
    name: 'body',
    title: 'Findings after an edit, by the size of the body',
    size: 'body, KB',
    lines: [
      { name: 'Permission Doctor', points: mine ?? [] },
      { name: 'JSON language service', points: other ?? [] },
    ],
  };
}
