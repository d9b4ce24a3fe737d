import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnosis } from '../../../src/diagnosis/diagnosis';
import { UNKNOWN_HEADER } from '../../../src/sandbox/reply';
import { judge } from './agreementJudgement';
import { encounter } from './agreementWorld';

/** What the diagnosis may say where the sandbox answers neither by a success nor by a refusal of the caller. */
const OTHERWISE: Readonly<Record<number, readonly Diagnosis['verdict'][]>> = {
  // About the body, or a phone that is not chosen.
  400: ['allowed', 'unknown', 'denied'],
  404: ['allowed', 'unknown'],
  // What nobody documents of an object that is there; what is left open of one that is not, the answer says.
  501: ['unknown'],
};

describe('sandbox and diagnosis, whoever calls what', function () {
  this.timeout(300_000);

  it('agree before the call and behind it, in verdict and cause', async () => {
    await fc.assert(
      fc.asyncProperty(encounter, async (met) => {
        const { reply, refusal, outcome, before, behind } = await judge(met);
        if (refusal !== undefined) {
          assert.deepEqual([before.verdict, before.cause], ['denied', refusal], told(before));
          assert.deepEqual([behind.verdict, behind.cause], ['denied', refusal], told(behind));
        } else if (reply.status < 300) {
          assert.deepEqual([before.verdict, before.cause], ['allowed', null], told(before));
          assert.deepEqual([behind.verdict, behind.cause], ['allowed', outcome], told(behind));
        } else if (UNKNOWN_HEADER in reply.headers) {
          assert.equal(before.verdict, 'unknown', `${reply.status}\n${told(before)}`);
        } else {
          assert.ok(OTHERWISE[reply.status]?.includes(before.verdict), `${reply.status}\n${told(before)}`);
          assert.ok(before.verdict !== 'denied' || before.cause === 'bad-payload', told(before));
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

function told({ verdict, cause, checks }: Diagnosis): string {
  const rows = checks.map((c) => `${c.status} ${c.id}: ${c.expected} | ${c.actual}`);
  return [`${verdict} ${String(cause)}`, ...rows].join('\n');
}
