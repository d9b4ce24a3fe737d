import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogVersion, diagnoseText } from '../../../src/engine';
import { terminalReport } from '../../../src/report/terminal';

const root = join(__dirname, '../../..');
const golden = join(root, 'test/fixtures/reports');

/** Set to accept the reports as they are now; read the difference before it is committed. */
const accept = process.env.ACCEPT_REPORTS === '1';

/** Reports that show every part: advice, near operations, what would settle more, evidence. */
const reports = [
  { name: 'original', file: 'samples/outbound-call.http' },
  {
    name: 'original-with-evidence',
    file: 'test/fixtures/cases/BP-02.http',
    evidence: 'test/fixtures/cases/BP-02.evidence.json',
  },
  { name: 'undocumented', file: 'test/fixtures/cases/WE-06.http' },
  {
    name: 'not-licensed',
    file: 'test/fixtures/cases/FL-01.http',
    evidence: 'test/fixtures/cases/FL-01.evidence.json',
  },
  {
    name: 'number-plan',
    file: 'test/fixtures/cases/OR-03.http',
    evidence: 'test/fixtures/cases/OR-03.evidence.json',
  },
  {
    name: 'division',
    file: 'test/fixtures/cases/DV-03.http',
    evidence: 'test/fixtures/cases/DV-03.evidence.json',
  },
];

describe('golden reports', () => {
  for (const { name, file, evidence } of reports) {
    const [answer] = diagnoseText(read(file), {
      fileName: file,
      now: new Date('2026-11-22T10:00:00Z'),
      ...(evidence !== undefined && { evidence: read(evidence) }),
    });
    assert.ok(answer);
    it(`${name} as Markdown`, () =>
      same(`${name}.md`, answer.report.replaceAll(catalogVersion(), 'CATALOG')));
    it(`${name} on a terminal`, () =>
      same(`${name}.txt`, terminalReport(answer, { colour: false, width: 120 })));
  }
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function same(file: string, actual: string): void {
  const path = join(golden, file);
  if (accept) writeFileSync(path, actual);
  assert.ok(existsSync(path), `${file} is missing: run with ACCEPT_REPORTS=1 and read it`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}
