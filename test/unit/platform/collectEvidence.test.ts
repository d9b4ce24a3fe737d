import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import { collectEvidence, type Progress } from '../../../src/platform/collectEvidence';
import { evidenceKey } from '../../../src/platform/evidenceKey';
import { NoAnswer } from '../../../src/platform/http/noAnswer';
import { readInput } from '../../../src/request/read';
import { idOf, NOW, world } from '../sandbox/world';

const catalog = loadCatalog();
const SAMPLE = readFileSync(join(__dirname, '../../../samples/outbound-call.http'), 'utf8');
const here = world();

const requestsOf = (text: string) => readInput(text, { fileName: 'x.http', catalog });

/** The sandbox behind a door that lets everybody who waits through at once: each opening is a round. */
function inLockStep(who: string) {
  const asked: string[][] = [];
  let waiting: (() => void)[] = [];
  const get = (line: string) => {
    if (waiting.length === 0) {
      asked.push([]);
      setImmediate(() => {
        const all = waiting;
        waiting = [];
        all.forEach((answer) => answer());
      });
    }
    asked.at(-1)?.push(line);
    return new Promise<ReturnType<typeof here.ask>>((resolve) =>
      waiting.push(() => resolve(here.ask(who, line))),
    );
  };
  return { asked, host: 'api.mypurecloud.com', get };
}

async function collect(who: string, text: string) {
  const client = inLockStep(who);
  const progress: Progress[] = [];
  const bundle = await collectEvidence(client, requestsOf(text), catalog, {
    now: NOW,
    onProgress: (one) => progress.push(one),
  });
  return { rounds: client.asked, progress, bundle };
}

describe('collecting evidence', () => {
  for (const who of ['agent', 'supervisor', 'admin', 'integration', 'restricted', 'expired']) {
    it(`takes two rounds at most for the ${who}, asks nothing twice, and reads only`, async () => {
      const texts = [
        SAMPLE,
        'GET /api/v2/users/me',
        `PUT /api/v2/routing/queues/${idOf(here.organization.queues, 'Alpine Sales')}`,
      ];
      for (const text of [...texts, texts.join('\n\n###\n\n')]) {
        const { rounds } = await collect(who, text);
        assert.ok(rounds.length <= 2, `${rounds.length} rounds`);
        const all = rounds.flat();
        assert.equal(new Set(all).size, all.length);
        assert.deepEqual(
          all.filter((line) => !line.startsWith('GET /api/v2/')),
          [],
        );
      }
    });
  }

  it('asks next about what the answers named', async () => {
    const { sites, stations, clients } = here.organization;
    const { rounds } = await collect('admin', SAMPLE);
    const site = idOf(sites, 'Indianapolis');
    assert.deepEqual(rounds[1], [
      `GET /api/v2/oauth/clients/${idOf(clients, 'Supervisor console')}`,
      `GET /api/v2/telephony/providers/edges/sites/${site}`,
      `GET /api/v2/telephony/providers/edges/sites/${site}/numberplans`,
      `GET /api/v2/telephony/providers/edges/sites/${site}/outboundroutes?pageSize=100`,
    ]);
    const phone = idOf(stations, 'Theo Abara');
    assert.ok((await collect('supervisor', SAMPLE)).rounds[1]?.includes(`GET /api/v2/stations/${phone}`));
  });

  it('does not ask next what the first answers show to be refused', async () => {
    const count = async (who: string) => {
      const { rounds, bundle } = await collect(who, SAMPLE);
      const second = (rounds[1] ?? []).map((line) => bundle.responses[evidenceKey(line)]?.status ?? 0);
      return { asked: second.length, refused: second.filter((status) => status === 403).length };
    };
    assert.deepEqual(await count('admin'), { asked: 4, refused: 0 });
    assert.deepEqual(await count('agent'), { asked: 1, refused: 0 });
    assert.deepEqual(await count('restricted'), { asked: 0, refused: 0 });
  });

  it('asks for the number that a queue shows, and the division that a refusal names', async () => {
    const queue = idOf(here.organization.queues, 'Bookings');
    const call = `POST /api/v2/conversations/calls\n\n{"phoneNumber":"+13175550142","callFromQueueId":"${queue}"}`;
    const { rounds } = await collect('supervisor', call);
    assert.ok(rounds[1]?.some((line) => line.includes('phoneNumber=%2B13175550103')));

    const division = idOf(here.organization.divisions, 'Alpine Tours');
    const refused = `PATCH /api/v2/routing/queues\n\nHTTP/1.1 403 Forbidden\n\n{"message":"You are missing the following permission(s): [routing:queue:edit:${division}]"}`;
    const { bundle } = await collect('supervisor', refused);
    assert.equal(bundle.responses[`GET /api/v2/authorization/divisions/${division}`]?.status, 200);
  });

  it('stops after the first round where nobody says who the token is', async () => {
    const { rounds, bundle } = await collect('expired', SAMPLE);
    assert.equal(rounds.length, 1);
    assert.ok(Object.values(bundle.responses).every(({ status }) => status === 401));
  });

  it('tells how far it is', async () => {
    const { progress, rounds } = await collect('agent', SAMPLE);
    const [first, second] = rounds.map(({ length }) => length);
    assert.deepEqual(progress[0], { round: 1, done: 0, of: first });
    assert.deepEqual(
      progress.filter(({ done, of }) => done === of).map(({ round, of }) => [round, of]),
      [
        [1, first],
        [2, second],
      ],
    );
  });

  it('keeps the first round where the second gets no answer', async () => {
    const client = inLockStep('agent');
    const get = (line: string) =>
      client.asked.length > 1 ? Promise.reject(new NoAnswer('gone')) : client.get(line);
    const gone = {
      host: 'x',
      get: (line: string) =>
        /oauth|stations|sites\//.test(line) ? Promise.reject(new NoAnswer('gone')) : get(line),
    };
    const bundle = await collectEvidence(gone, requestsOf(SAMPLE), catalog, { now: NOW });
    assert.equal(bundle.responses['GET /api/v2/tokens/me']?.status, 200);
  });

  it('can be cancelled in either round', async () => {
    for (const round of [1, 2]) {
      const cancel = new AbortController();
      const collecting = collectEvidence(inLockStep('agent'), requestsOf(SAMPLE), catalog, {
        now: NOW,
        signal: cancel.signal,
        onProgress: (progress) => progress.round === round && cancel.abort(),
      });
      await assert.rejects(collecting, { name: 'AbortError' });
    }
  });
});
