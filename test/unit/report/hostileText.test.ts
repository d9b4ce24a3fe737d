import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutMarkdown } from '../../../src/diagnosis/cutMarkdown';
import { code, outside } from '../../../src/diagnosis/words';
import {
  askedMarkdown,
  decodeTokenText,
  diagnoseHarFile,
  diagnoseText,
  harMarkdown,
  hoverAt,
  loadCatalog,
} from '../../../src/engine';
import { Evidence } from '../../../src/evidence/evidence';
import { parseBundle } from '../../../src/evidence/parseBundle';
import { effectivePermissions, permissionsMarkdown } from '../../../src/report/effectivePermissions';
import { tableCell } from '../../../src/report/tableCell';
import { assertTame, hostileName } from '../../support/hostileMarkdown';

const NOW = new Date('2026-11-22T10:00:00Z');
const QUEUE = '33333333-3333-4333-8333-333333333333';
const line = (name: string) => name.replace(/[\r\n]/g, ' ');

/** Answers of an organization where everything is called so. */
function evidence(name: string): string {
  const named = { id: name, name };
  const role = { ...named, policies: [{ domain: name, entityName: 'queue', actions: [name] }] };
  const grants = [{ role, division: named, subjectId: name }];
  const bodies = {
    'tokens/me': {
      organization: named,
      homeOrganization: named,
      authorizedScope: [name],
      OAuthClient: named,
    },
    'authorization/subjects/me': { ...named, grants },
    'users/me': { ...named, station: { effectiveStation: named }, authorization: { permissions: [name] } },
    [`routing/queues/${QUEUE}`]: { id: QUEUE, name, division: named },
    'authorization/divisionspermitted/paged/me?permission=routing:queue:edit': { entities: [named] },
    'authorization/permissions': {
      entities: [{ domain: name, permissionMap: { [name]: [{ domain: name, label: name }] } }],
    },
  };
  const responses = Object.entries(bodies).map(
    ([path, body]) => [`GET /api/v2/${path}`, { status: 200, body }] as const,
  );
  return JSON.stringify({
    takenAt: name,
    host: name,
    responses: {
      ...Object.fromEntries(responses),
      'GET /api/v2/organizations/me': { status: 403, body: { code: name } },
    },
  });
}

/** Requests with the name in every place that can hold it. */
function requests(name: string): readonly string[] {
  const flat = line(name);
  const body = JSON.stringify({ name, [name]: { id: name }, phoneNumber: name });
  const refusal = JSON.stringify({
    message: name,
    code: name,
    contextId: name,
    messageParams: { [name]: name },
  });
  return [
    `### ${flat}\n# @scopes ${flat}\n# @permissions ${flat}\n# @note ${flat}\n# @grant ${flat}\nPUT https://api.mypurecloud.com/api/v2/routing/queues/${QUEUE}\nX-A: ${flat}\n\n${body}`,
    `POST https://${flat}/api/v2/${flat}?${flat}=${flat}\nAuthorization: ${flat}\n\n${body}\n\nHTTP/1.1 403 ${flat}\nDate: ${flat}\n\n${refusal}`,
    `PUT https://api.mypurecloud.com/api/v2/routing/queues/${QUEUE}\n\nHTTP/1.1 403 X\ninin-correlation-id: ${flat}\n\n${JSON.stringify({ code: 'missing.any.permissions', message: `You must have at least one of the following permissions assigned: [${name}]` })}`,
    `POST https://api.mypurecloud.com/api/v2/conversations/calls\n\n{"phoneNumber": ${JSON.stringify(name)}, "callFromQueueId": ${JSON.stringify(name)}}`,
    refusal,
  ];
}

const tame = (check: (name: string) => unknown, numRuns = 80) =>
  fc.assert(
    fc.asyncProperty(hostileName, async (name) => {
      await check(name);
    }),
    { numRuns },
  );

describe('hostile names stay text', function () {
  this.timeout(120_000);

  it('marked as code, as text, in a cell, and cut anywhere', () =>
    tame((name) => {
      const written = `${outside(name)} ${code(name)} ${outside(name)}`;
      assertTame(written);
      assertTame(`| a | b |\n| --- | --- |\n| ${tableCell(written)} | ${tableCell(code(name))} |`);
      for (let width = 1; width < written.length; width++)
        assertTame(`${cutMarkdown(written, width)} and more`);
    }, 80));

  it('in the report on a request', () =>
    tame((name) => {
      for (const text of requests(name)) {
        const options = { now: NOW, fileName: 'x.http', source: '' };
        for (const { report } of diagnoseText(text, options)) assertTame(report);
        for (const { report } of diagnoseText(text, { ...options, evidence: evidence(name) }))
          assertTame(report);
      }
    }));

  it('in what was asked, and in what somebody may do', () =>
    tame((name) => {
      const bundle = parseBundle(evidence(name));
      assertTame(askedMarkdown(bundle, name));
      const held = effectivePermissions(
        new Evidence(bundle),
        'GET /api/v2/authorization/subjects/me',
        'GET /api/v2/users/me',
      );
      assert.ok(held.known);
      assertTame(permissionsMarkdown(held.value));
    }));

  it('in a hover, wherever the pointer is', () =>
    tame((name) => {
      for (const text of requests(name))
        for (let at = 0; at < text.length; at += 29) {
          const told = hoverAt(text, at, { fileName: 'x.http', catalog: loadCatalog() });
          if (told) assertTame(told.markdown);
        }
    }, 12));

  it('in the report on a token', () =>
    tame((name) => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const token = `${part({ alg: name, kid: name })}.${part({ iss: name, sub: name, scope: name, [name]: name })}.c2ln`;
      assertTame(decodeTokenText(token, NOW).markdown);
    }));

  it('in the report on a recording', () =>
    tame(async (name) => {
      const url = `https://api.mypurecloud.com/api/v2/routing/queues/${QUEUE}?a=${name}`;
      const response = {
        status: 403,
        statusText: name,
        headers: [],
        content: { text: JSON.stringify({ code: name, message: name }) },
      };
      const entry = {
        startedDateTime: name,
        request: { method: 'GET', url, headers: [{ name, value: name }] },
        response,
      };
      const other = {
        ...entry,
        request: { ...entry.request, url: `https://api.mypurecloud.com/api/v2/${line(name)}` },
      };
      const har = { log: { version: '1.2', creator: { name, version: name }, entries: [entry, other] } };
      const found = await diagnoseHarFile(Buffer.from(JSON.stringify(har)), { now: NOW });
      assert.ok(found.refusals.length > 0);
      assertTame(harMarkdown(found, { name, catalogVersion: 'x', linked: true }));
    }, 80));
});
