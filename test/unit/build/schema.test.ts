import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { inspectAnyText } from '../../../src/engine';

const root = resolve(__dirname, '../../..');

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly entryPoint?: string }>>;
}

/** The engine as it ships, of the language service no more than what validates. */
function bundledEngine(): { readonly inspectAnyText: typeof inspectAnyText } {
  const { outputs } = JSON.parse(readFileSync(join(root, 'out/meta.json'), 'utf8')) as Metafile;
  const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === 'src/engine.ts') ?? [];
  assert.ok(file, 'there is no bundle: npm run build makes it');
  return createRequire(__filename)(join(root, file)) as ReturnType<typeof bundledEngine>;
}

describe('the engine that ships', () => {
  it('judges a body by its schema', () => {
    const body = {
      description: 5,
      skillEvaluationMethod: 'SOME',
      acwSettings: { timeoutMs: 2 ** 31 },
      id: '9e1f7f3c-0000-4000-8000-000000000001',
      nothing: true,
    };
    const text = `// POST /api/v2/routing/queues\n${JSON.stringify(body)}\n`;
    const found = bundledEngine().inspectAnyText(text, {
      fileName: 'body.json',
      languageId: 'json',
    }).findings;
    assert.deepEqual(
      found.map(({ code, at }) => `${code} ${text.slice(at.start, at.end)}`),
      [
        'missing-field {',
        'wrong-type 5',
        'not-in-enumeration "SOME"',
        'out-of-limit 2147483648',
        'read-only-field "id"',
        'unknown-field "nothing"',
      ],
    );
  });
});
