import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { type Witness } from '../../../src/evidence/witness';
import { hoverAt } from '../../../src/hover/hover';
import { ourRequests } from '../../../src/hover/ourRequests';
import { outlineOf } from '../../../src/outline/outline';
import { queues } from '../../../src/sandbox/defaultTelephony';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { witness } from '../../support/witness';

const catalog = loadCatalog();
const api = 'https://api.mypurecloud.com/api/v2';
const skill = `POST ${api}/routing/skills\n`;
const queue = Object.values(queues)[0]?.id ?? '';

describe('what stands above and behind a request', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  const options = (told?: Witness) => ({ fileName: 'a.http', catalog, ...(told && { witness: told }) });
  const outlined = (text: string, told?: Witness) => outlineOf(ourRequests(text, options(told)))[0];
  const hovered = (text: string, at: string, told?: Witness) =>
    hoverAt(text, text.indexOf(at) + 2, options(told));

  it('says nothing of an account where nobody was asked, and that asking may tell', () => {
    const one = outlined(skill);
    assert.equal(one?.lens, 'Diagnose · needs ANY routing:skill:manage, routing:skill:create');
    assert.equal(one.isOpen, true);
  });

  it('says what is missing', async () => {
    const told = await witness(sandbox, 'supervisor', skill);
    const one = outlined(skill, told);
    assert.equal(
      one?.lens,
      'Diagnose · needs ANY routing:skill:manage, routing:skill:create · missing: Role permission',
    );
    assert.equal(one.isOpen, false);
    assert.match(
      hovered(skill, 'routing/skills', told)?.markdown ?? '',
      /\*\*missing: Role permission\*\*: `routing:skill:manage` and .+ are missing \(as supervisor, read at 00:00\)/,
    );
  });

  it('says that all is there', async () => {
    const told = await witness(sandbox, 'admin', skill);
    assert.match(outlined(skill, told)?.lens ?? '', / · you have it$/);
    assert.match(
      hovered(skill, 'routing/skills', told)?.markdown ?? '',
      /\*\*you have it\*\* \(as admin, read/,
    );
  });

  it('says that it is unknown where what was asked does not tell', async () => {
    const told = await witness(sandbox, 'supervisor', `GET ${api}/users/me\n`);
    const text = `PUT ${api}/routing/queues/${queues.alpine.id}\n`;
    const one = outlined(text, told);
    assert.match(one?.lens ?? '', / · unknown whether you have it$/);
    assert.equal(one?.isOpen, true);
  });

  it('tells what an id is, and how to ask', async () => {
    const text = `GET ${api}/routing/queues/${queue}\n`;
    const unasked = hovered(text, queue);
    assert.deepEqual(unasked?.question, { about: queue, lines: [`GET /api/v2/routing/queues/${queue}`] });
    const told = await witness(sandbox, 'admin', text);
    assert.match(
      hovered(text, queue, told)?.markdown ?? '',
      /^\*\*Queue\*\* .+ · division .+ \(as admin, read at 00:00\)/,
    );
  });

  it('tells whose a number is', async () => {
    const text = `POST ${api}/conversations/calls\n\n{ "phoneNumber": "+13175550142" }\n`;
    const told = await witness(sandbox, 'admin', text);
    const hover = hovered(text, '+13175550142', told);
    assert.match(hover?.markdown ?? '', /^\+13175550142 (is assigned to nobody|belongs to)/);
    assert.match(hover?.markdown ?? '', /a valid number|too|Country|United States/);
    assert.equal(hover?.question?.about, '+13175550142');
  });
});
