import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import { regions } from '../../../src/catalog/regions';
import { causes } from '../../../src/diagnosis/diagnosis';
import {
  administratorTicket,
  decodeTokenText,
  diagnoseText,
  inspectAnyText,
  vendorTicket,
  type LocatedAnswer,
} from '../../../src/engine';
import { phoneText } from '../../../src/hover/phoneText';
import { findingCodes, rules } from '../../../src/inspection/rules';

import { needsOfUses, usesIn } from '../../../src/preflight/preflight';
import { needsMarkdown } from '../../../src/preflight/reportMarkdown';
import { causeTitle } from '../../../src/report/causeTitle';

import { root } from '../../rig/places';
import { forgotten, speakPseudo } from './pseudo';

const now = new Date('2026-11-22T12:00:00Z');
const catalog = loadCatalog();
const fixtures = join(root, 'test/fixtures/cases');
const samples = join(root, 'samples');

/** Regions are called so everywhere. */
const places = regions.map(({ location }) => location);

const requests = [fixtures, samples].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.http'))
    .map((name) => join(folder, name)),
);

const read = (file: string) => readFileSync(file, 'utf8');

/** All that a person reads of an answer. */
function wordsOf(answer: LocatedAnswer): string[] {
  const { subject, headline, report, checks, advice, nextEvidence, notes } = answer;
  return [
    ...checks.flatMap(({ check, expected, actual }) => [check, expected, actual]),
    ...[headline, ...advice.map(({ text }) => text), ...nextEvidence, ...notes, report],
    subject,
  ];
}

/** What is pasted elsewhere, without the marks of code around names. */
const ticketsOf = (answer: LocatedAnswer) => [administratorTicket(answer) ?? '', vendorTicket(answer) ?? ''];

function assertTold(told: readonly string[], ...data: readonly unknown[]): void {
  const left = told.flatMap((text) => {
    const words = forgotten(text, ...data);
    return words.length > 0 ? [`${words.join(' ')} <- ${text.slice(0, 160)}`] : [];
  });
  assert.deepEqual(left, []);
}

describe('what is told in another language', () => {
  speakPseudo();

  for (const file of requests) {
    const [text, evidenceFile] = [read(file), file.replace(/\.http$/, '.evidence.json')];
    const evidence = existsSync(evidenceFile) ? read(evidenceFile) : undefined;
    for (const given of evidence === undefined ? [undefined] : [undefined, evidence]) {
      it(`is the whole diagnosis of ${file.slice(root.length + 1)}${given ? ' with evidence' : ''}`, () => {
        const answers = diagnoseText(text, { now, ...(given && { evidence: given }) });
        for (const answer of answers) {
          const { operation, nearest, cause, alternatives } = answer;
          const described = catalog.byId(operation?.operationId ?? '');
          const data = [text, given, described, nearest, cause, alternatives, catalog.version, places];
          assertTold(wordsOf(answer), ...data);
          assertTold(ticketsOf(answer), ...data, answer.report.match(/`[^`]+`/g));
        }
      });
    }
    it(`is every finding in ${file.slice(root.length + 1)}`, () => {
      const { findings } = inspectAnyText(text, { fileName: file });
      assertTold(
        findings.flatMap((one) => [
          one.message,
          ...one.fixes().map(({ title }) => title),
          ...one.related.map(({ message }) => message),
        ]),
        text,
        catalog.operations.map(({ method, path, operationId, bodyType }) => [
          method,
          path,
          operationId,
          bodyType,
        ]),
        catalog.permissions,
        catalog.scopes,
        findings.map(({ code }) => code),
        findings.flatMap((one) => one.fixes().flatMap(({ edits }) => edits)),
      );
    });
  }

  it('is every cause', () => {
    assertTold(causes.map(causeTitle));
  });

  it('is the page on every code', () => {
    assertTold(findingCodes.flatMap((code) => [rules[code]().title, rules[code]().help]));
  });

  it('is what a telephone number is', () => {
    for (const number of ['+13175550142', '+15550199', '+999123456', '+80012345678', '+1317555014299'])
      assertTold([phoneText(number)], 'United States (US)');
  });

  it('is a decoded token, and why a text is none', () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const jwt = (claims: object, alg = 'RS256') => `${part({ alg, typ: 'JWT' })}.${part(claims)}.c2ln`;
    const seconds = now.getTime() / 1000;
    const claims = { iss: 'issuer', sub: 'subject', aud: 'audience', iat: seconds - 60 };
    for (const token of [
      jwt({ ...claims, exp: seconds + 3600, scope: 'routing users' }),
      jwt({ ...claims, exp: seconds - 3600 }),
      jwt({ ...claims, exp: 'soon' }),
      'x'.repeat(40) + '_' + 'Y'.repeat(45),
    ])
      assertTold([decodeTokenText(token, now).markdown], JSON.stringify(claims), 'routing users basic info');
    for (const text of [
      '',
      'Bearer abc...',
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      'eyJhbGciOiJub25lIn0.eyJhIjox',
    ])
      assert.throws(
        () => decodeTokenText(text, now),
        (error: Error) => forgotten(error.message).length === 0,
        text,
      );
  });

  it('is what a workspace needs', () => {
    const uses = requests.flatMap((file) => usesIn({ file, text: read(file) }, catalog));
    const needs = needsOfUses(uses, catalog);
    const coverage = { read: 3, passedOver: [], foldersLeftOut: [] };
    assertTold([needsMarkdown({ needs, coverage })], requests, needs);
  });
});
