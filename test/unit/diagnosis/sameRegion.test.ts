import assert from 'node:assert/strict';
import { diagnoseText, goesElsewhere, requestsMeant } from '../../../src/engine';

const to = (host: string) => `GET ${host}/api/v2/users/me\n`;
const [ireland, frankfurt] = ['https://api.mypurecloud.ie', 'https://api.mypurecloud.de'];
const asks = (host: string) => requestsMeant(to(host), { fileName: 'a.http' })[0] ?? assert.fail();

describe('a request and an organization', () => {
  const cases: readonly [string, string, boolean][] = [
    [ireland, 'api.mypurecloud.ie', false],
    [frankfurt, 'api.mypurecloud.ie', true],
    ['https://login.mypurecloud.de', 'api.mypurecloud.ie', true],
    ['{{host}}', 'api.mypurecloud.ie', false],
    [frankfurt, '127.0.0.1:4010', false],
    [frankfurt, 'gateway.example', false],
    ['https://gateway.example', 'api.mypurecloud.ie', false],
  ];
  for (const [host, own, elsewhere] of cases)
    it(`${host} ${elsewhere ? 'is in another region than' : 'may be that of'} ${own}`, () =>
      assert.equal(goesElsewhere(asks(host), own), elsewhere));

  it('in another region are diagnosed apart: the evidence bears on its own region alone', () => {
    const evidence = {
      host: 'api.mypurecloud.ie',
      takenAt: '2026-01-01T10:00:00Z',
      responses: { 'GET /api/v2/tokens/me': { status: 401, body: { code: 'bad.credentials' } } },
    };
    const [here, there] = diagnoseText(`${to(ireland)}\n###\n${to(frankfurt)}`, {
      fileName: 'a.http',
      now: new Date(0),
      evidence,
      bearsOn: (request) => !goesElsewhere(request, evidence.host),
    });
    assert.equal(here?.evidence?.host, evidence.host);
    assert.equal(here.verdict, 'denied');
    assert.equal(there?.evidence, null);
    assert.notEqual(there.verdict, 'denied');
  });
});
