import assert from 'node:assert/strict';
import { answerOf } from '../../../src/report/answer';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { Evidence } from '../../../src/evidence/evidence';
import { hoverAt } from '../../../src/hover/hover';
import { readInput } from '../../../src/request/read';
import { catalogFrom } from '../catalog/import/definitions';

const catalog = catalogFrom({
  swagger: '2.0',
  paths: {
    '/api/v2/things': {
      post: {
        summary: 'Make a thing [here](https://elsewhere.example)',
        parameters: [{ in: 'body', schema: { $ref: '#/definitions/Thing' } }],
      },
    },
  },
  definitions: {
    Thing: {
      properties: {
        kind: { $ref: '#/definitions/Kind', description: 'What kind of thing <b>it</b> is' },
        date: { type: 'string', format: 'date-time', enum: ['now', 'then'] },
      },
    },
    Kind: { properties: { name: { type: 'string' } }, description: 'A kind' },
  },
});
const text = 'POST https://api.mypurecloud.com/api/v2/things\n\n{"kind": {"name": "x"}, "date": "now"}\n';

function told(word: string): string {
  const offset = text.indexOf(word) + 1;
  return hoverAt(text, offset, { catalog, fileName: 'things.http', languageId: 'http' })?.markdown ?? '';
}

describe('with a catalog that was made from the API definition', () => {
  it('the hover of an operation has the vendor’s words, as text', () => {
    assert.match(told('POST'), /Make a thing \\\[here\\\]/);
  });

  it('the hover of a field has its description, before that of its model', () => {
    assert.match(told('"kind"'), /What kind of thing \\<b\\>it/);
  });

  it('the hover of a field has its format and its values', () => {
    assert.match(told('"date"'), /format `date-time`\n- allowed: `now` or `then`/);
  });

  it('the report has them among its sources', () => {
    const [request] = readInput(text, { catalog, fileName: 'things.http' });
    assert.ok(request);
    const diagnosis = diagnose({ request, catalog, evidence: new Evidence(null), now: new Date(0) });
    assert.match(
      answerOf(diagnosis, { catalogVersion: catalog.version }).report,
      /The vendor's words for it: Make a thing/,
    );
  });
});
