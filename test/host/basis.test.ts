import assert from 'node:assert/strict';
import { askAbout } from '../../src/editor/live/basis';
import { type Live } from '../../src/editor/live/live';
import { Sentence } from '../../src/editor/sentence';
import { requestsMeant } from '../../src/engine';
import { type EvidenceBundle } from '../../src/evidence/bundle';

const account = {
  id: 'mara',
  name: 'Mara Lind',
  base: 'https://api.mypurecloud.ie',
  region: 'mypurecloud.ie',
  kind: 'user',
} as const;
const bundle: EvidenceBundle = { host: 'api.mypurecloud.ie', responses: {} };

describe('what a diagnosis is made from', () => {
  let asked: string[][] = [];
  const live = (collect: () => Promise<EvidenceBundle>, signedIn = true) =>
    ({
      account: signedIn ? account : undefined,
      collect: (requests) => {
        asked.push(requests.map(({ line }) => line?.url.value.host ?? ''));
        return collect();
      },
    }) as Pick<Live, 'account' | 'collect'> as Live;
  const basis = (text: string, using: Live) =>
    askAbout(requestsMeant(text, { fileName: 'a.http' }), {
      live: using,
      engine: () => import('../../src/engine'),
    });
  const to = (host: string) => `GET https://${host}/api/v2/users/me\n`;
  const here = to('api.mypurecloud.ie');
  const there = to('api.mypurecloud.de');
  beforeEach(() => (asked = []));

  it('is the text where nobody is signed in, and nothing is asked', async () => {
    const found = await basis(
      here,
      live(() => Promise.resolve(bundle), false),
    );
    assert.deepEqual([found, asked], [{ kind: 'signed-out' }, []]);
  });

  it('is what the organization answers', async () => {
    const found = await basis(
      here,
      live(() => Promise.resolve(bundle)),
    );
    assert.deepEqual(found, { kind: 'live', evidence: bundle, account });
  });

  it('is the text where the request goes to another region, and nothing is asked', async () => {
    const found = await basis(
      there,
      live(() => Promise.resolve(bundle)),
    );
    assert.ok(found?.kind === 'text');
    assert.match(found.why, /goes to api\.mypurecloud\.de, and Mara Lind is of mypurecloud\.ie/);
    assert.deepEqual(asked, []);
  });

  it('of several requests is asked for those of the own region alone', async () => {
    await basis(
      `${there}\n###\n${here}`,
      live(() => Promise.resolve(bundle)),
    );
    assert.deepEqual(asked, [['api.mypurecloud.ie']]);
  });

  it('is the text where nothing answers, with the reason', async () => {
    const found = await basis(
      here,
      live(() => Promise.reject(new Sentence('It did not answer.'))),
    );
    assert.deepEqual(found, { kind: 'text', why: 'It did not answer.' });
  });
});
