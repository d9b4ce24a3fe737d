import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regions } from '../../../src/catalog/regions';
import { diagnoseText } from '../../../src/engine';
import { DiagnosisHistory } from '../../../src/explorer/diagnosis/history';
import { lastDiagnosis } from '../../../src/explorer/diagnosis/lastDiagnosis';
import { identity } from '../../../src/explorer/identity/identity';
import { needsRows } from '../../../src/explorer/needs/needsRows';
import { documentationLink } from '../../../src/explorer/operations/documentation';
import type { ExplorerNode } from '../../../src/explorer/node';
import { NO_FILTER, readFilter } from '../../../src/explorer/permissions/filter';
import { routes } from '../../../src/explorer/routes/routes';
import { ME } from '../../../src/explorer/access/subjectRef';
import { nameText } from '../../../src/hover/nameText';
import { operationText } from '../../../src/hover/operationText';
import { lensTitle } from '../../../src/outline/lensTitle';
import { needsOfUses, usesIn } from '../../../src/preflight/preflight';
import { english, speak, type Translate } from '../../../src/text/l10n';
import { root } from '../../rig/places';
import { inPseudo } from '../../rig/pseudoLanguage';
import { catalog, NOW, world } from '../sandbox/world';
import { modelOf, routesOf } from '../explorer/sandboxModel';

const known = new Map<string, string>();
const pseudo: Translate = (sentence, ...parts) => {
  const told = known.get(sentence) ?? inPseudo(sentence);
  known.set(sentence, told);
  return english.t(told, ...parts);
};

const sample = readFileSync(join(root, 'samples/outbound-call.http'), 'utf8');

/** Everything that a row shows or speaks, and below it. */
function saidBy(rows: readonly ExplorerNode[], depth = 5): string[] {
  if (depth === 0) return [];
  return rows.flatMap(({ label, description = '', spoken = '', facts, getChildren }) => [
    ...[label, description, spoken],
    ...(facts?.().flatMap(({ name, value }) => [name, value]) ?? []),
    ...saidBy(getChildren?.() ?? [], depth - 1),
  ]);
}

/** Names that are the same in every language: of the organization, of the catalog, of causes and checks. */
function namesIn(...data: readonly unknown[]): ReadonlySet<string> {
  return new Set(JSON.stringify(data).match(/[A-Za-z]{2,}/g));
}

/** The words that no translation reached. */
function untranslated(rows: readonly ExplorerNode[], names: ReadonlySet<string>): string[] {
  return [
    ...new Set(saidBy(rows).flatMap((said) => said.match(/(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/gu) ?? [])),
  ].filter((word) => !names.has(word));
}

describe('the rows of the side bar in another language', () => {
  before(() => speak({ t: pseudo }));
  after(() => speak(english));

  const assertTranslated = (rows: readonly ExplorerNode[], ...data: readonly unknown[]) => {
    assert.ok(saidBy(rows).length > 3);
    assert.deepEqual(untranslated(rows, namesIn(data)), []);
  };
  const account = { name: 'Theo', region: 'sandbox', expiresAt: '2026-11-23T10:00:00Z' };
  const organization = world().organization;

  it('say who speaks', async () => {
    const { evidence } = await modelOf('supervisor');
    const names = [organization, catalog.operations.map(({ api, method }) => [api, method])];
    assertTranslated(identity(account, evidence, catalog, NOW), names, account);
  });

  for (const grouping of ['name', 'role', 'division'] as const) {
    it(`say what one may do, by ${grouping}`, async () => {
      const filter = readFilter('authorization:grant');
      const rows = (await modelOf('supervisor')).permissions().rows({ grouping, filter });
      assertTranslated(rows, organization, catalog.permissions);
    });
  }

  it('compare two', async () => {
    const here = world();
    const mara = here.organization.users.find(({ name }) => name === 'Mara Lindqvist');
    assert.ok(mara);
    const subject = { ...ME, id: mara.id, kind: 'user', name: mara.name } as const;
    const model = await modelOf('supervisor', [`GET /api/v2/authorization/subjects/${mara.id}`], here);
    const { access } = model.permissions(subject);
    const rows = model.permissions().rows({ grouping: 'name', filter: NO_FILTER, other: access });
    assertTranslated(rows, organization, catalog.permissions, 'you');
  });

  it('say what an operation needs, and who could', async () => {
    const { operations } = await modelOf('supervisor');
    const found = operations.find('post routing skills');
    const judged = found.map((operation) => operations.facts.canI.of(operation));
    const links = found.map(documentationLink);
    assertTranslated(operations.rows('post routing skills'), organization, found, judged, links);
  });

  it('say which route a number takes', async () => {
    assertTranslated(
      routes(await routesOf('supervisor'), '+13175550142'),
      organization,
      'telephony plugin all',
    );
  });

  it('say what was diagnosed, and what changed', () => {
    const history = new DiagnosisHistory();
    for (const at of ['2026-11-22T10:00:00Z', '2026-11-22T10:05:00Z'])
      history.add({
        answers: diagnoseText(sample, { now: NOW, fileName: 'call.http' }),
        uri: 'file:///x',
        at,
      });
    assertTranslated(
      lastDiagnosis(history, NOW),
      history.runs.map(({ answers }) => answers.map(({ cause, subject }) => [cause, subject])),
      [sample, diagnoseText(sample, { now: NOW }).map(({ report }) => report.match(/`[^`]+`/g))],
      regions.map(({ location }) => location),
      'US id me 2xx',
    );
  });

  it('stand beside hovers and lines above requests that say what is needed', () => {
    for (const id of ['getUsersMe', 'postRoutingSkills', 'postConversationsCalls', 'getRoutingQueue']) {
      const operation = catalog.byId(id);
      assert.ok(operation);
      const said = [
        operationText(operation),
        nameText(operation.permissions[0] ?? 'routing:queue:view', 'permission', catalog),
        nameText(operation.scopes?.[0] ?? '', 'scope', catalog),
        nameText('calls:modify', 'scope', catalog),
        lensTitle(operation, { kind: 'have' }),
        lensTitle(undefined, { kind: 'unknown' }),
      ].map((label): ExplorerNode => ({ id: label, kind: 'fact', label }));
      const names = [
        operation,
        catalog.operations.map(({ method, path }) => [method, path]),
        'calls modify routing queue view',
      ];
      assertTranslated(said, names, catalog.scopes);
    }
  });

  it('say what a workspace needs', () => {
    const uses = usesIn({ file: 'call.http', text: sample }, catalog);
    const needs = needsOfUses(uses, catalog);
    assertTranslated(
      needsRows(needs, () => 'file:///x'),
      needs,
    );
  });
});
