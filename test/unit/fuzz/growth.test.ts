import assert from 'node:assert/strict';
import { outgrowing } from '../../fuzz/growth';
import { targets } from '../../fuzz/targets';

const AROUND: Readonly<Record<string, (pumped: string) => string>> = {
  texts: (pumped) => pumped,
  '.http files': (pumped) => `POST /api/v2/conversations/calls\nAuthorization: ${pumped}\n\n{"a":"${pumped}`,
  code: (pumped) => pumped,
  curl: (pumped) => `curl https://api.mypurecloud.com/api/v2/users/me ${pumped}`,
  'JSON bodies': (pumped) => `{"name":${pumped}`,
  'error bodies': (pumped) => JSON.stringify({ message: pumped, code: pumped }),
  tokens: (pumped) => pumped,
  redaction: (pumped) => pumped,
};

describe('the work that a hostile text makes', function () {
  this.timeout(300_000);
  for (const target of targets.filter(({ name }) => name in AROUND))
    it(`grows with ${target.name}, not out of proportion`, async () => {
      const around = AROUND[target.name] ?? assert.fail();
      assert.deepEqual(await outgrowing(target, around), []);
    });

  it('is found out where it does grow', async () => {
    const quartic = (text: string) => {
      let steps = 0;
      if (/^ +$/.test(text)) for (let i = 0; i < (text.length / 100) ** 4; i++) steps += i % 3;
      return steps;
    };
    const [growth] = await outgrowing(
      { name: 'quartic', inputs: targets[0]!.inputs, take: quartic },
      (text) => text,
    );
    assert.equal(growth?.pump, ' ');
  });
});
