import assert from 'node:assert/strict';
import { LiveSession } from '../../src/editor/live/liveSession';
import { Sentence } from '../../src/editor/sentence';
import { start, type Sandbox } from '../../src/sandbox/server';
import { FakeAccounts } from './fakeAccounts';

const TOKEN = 'GET /api/v2/tokens/me';
const SUBJECT = 'GET /api/v2/authorization/subjects/me';

const sessionOf = (accounts: FakeAccounts) =>
  new LiveSession({
    accounts,
    engine: () => import('../../src/engine'),
    platform: () => import('../../src/platform/platform'),
  });

describe('what is known of the organization', () => {
  let sandbox: Sandbox;
  let accounts: FakeAccounts;
  let live: LiveSession;
  let changes = 0;
  const known = () => Object.keys(live.evidence?.responses ?? {});

  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());
  beforeEach(() => {
    accounts = new FakeAccounts(sandbox);
    live = sessionOf(accounts);
    changes = 0;
    live.onDidChange(() => changes++);
  });
  afterEach(() => live.dispose());

  it('is nothing before somebody asks, and says what to do where nobody is signed in', async () => {
    assert.equal(live.evidence, null);
    await assert.rejects(live.ask([TOKEN]), new Sentence('Sign in first.'));
  });

  it('adds up with every question, and is told of', async () => {
    accounts.use('supervisor');
    await live.ask([TOKEN]);
    const bundle = await live.ask([SUBJECT]);
    assert.deepEqual(Object.keys(bundle.responses), [SUBJECT]);
    assert.deepEqual(known(), [TOKEN, SUBJECT]);
    assert.equal(changes, 3);
  });

  it('is withdrawn when another account is taken', async () => {
    accounts.use('supervisor');
    await live.ask([TOKEN]);
    accounts.use('agent');
    assert.equal(live.evidence, null);
    accounts.use(undefined);
    assert.equal(live.account, undefined);
  });

  it('takes no answer that was meant for the account before', async () => {
    accounts.use('supervisor');
    const asked = live.ask([TOKEN]);
    const refused = assert.rejects(asked, /^Sentence: The account has changed/);
    accounts.use('agent');
    await refused;
    assert.equal(live.evidence, null);
  });

  it('says in one sentence that nothing answers', async () => {
    const closed = await start();
    await closed.close();
    accounts = new FakeAccounts(closed);
    live.dispose();
    live = sessionOf(accounts);
    accounts.use('agent');
    await assert.rejects(
      live.ask([TOKEN]),
      (error) => error instanceof Sentence && error.message.includes('127.0.0.1'),
    );
  });

  it('ends quietly when it is cancelled', async () => {
    accounts.use('supervisor');
    const cancel = new AbortController();
    const asked = live.ask([TOKEN, SUBJECT], { signal: cancel.signal });
    cancel.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(live.evidence, null);
  });
});
