import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { startSandboxProcess, type SandboxProcess } from '../support/sandboxProcess';
import { likeHosted } from './hosted';
import { takeSeat } from './seat';

/**
 * The editor runs elsewhere than its browser here, so that its own address is where the login page sends people back to.
 * That address is another one each time, which the sandbox does not take; so this login service takes any, and shows a
 * page with a link for whoever comes.
 */
async function openLogin(sandbox: SandboxProcess): Promise<{ server: Server; url: string }> {
  const token = await sandbox.token('supervisor');
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/oauth/authorize') {
      const back = (changes: Record<string, string>) => {
        const url = new URL(redirectOf(request.url));
        for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
        return url.href.replaceAll('&', '&amp;');
      };
      const state = searchParams.get('state') ?? '';
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<a href="${back({ code: 'theirs', state: 'theirs' })}">Attack</a> <a href="${back({ code: 'mine', state })}">Sign in</a>`,
        );
    } else if (pathname === '/oauth/token') {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const isMine = new URLSearchParams(body).get('code') === 'mine';
        response
          .writeHead(isMine ? 200 : 400, { 'content-type': 'application/json' })
          .end(
            JSON.stringify(
              isMine
                ? { access_token: token, token_type: 'bearer', expires_in: 600 }
                : { error: 'invalid_grant' },
            ),
          );
      });
    } else {
      void fetch(`${sandbox.url}${request.url}`, {
        headers: { authorization: request.headers.authorization ?? '' },
      }).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** This editor writes the query of a loopback page anew: what is encoded in a value there is lost, and found again here. */
function redirectOf(page = ''): string {
  const written = /&redirect_uri=(.*)&code_challenge=/.exec(page)?.[1] ?? '';
  return decodeURIComponent(decodeURIComponent(written));
}

describe('A person whose editor runs elsewhere', () => {
  const seat = takeSeat({ prepareContext: likeHosted });
  let sandbox: SandboxProcess;
  let login: { server: Server; url: string };
  before(async () => {
    sandbox = await startSandboxProcess();
    login = await openLogin(sandbox);
  });
  after(async () => {
    login.server.closeAllConnections();
    login.server.close();
    await sandbox.close();
  });

  async function openLoginPage() {
    const { page, palette, quickPick } = seat.person;
    await palette.run('Permission Doctor: Sign In…');
    await quickPick.choose('In the Browser');
    await quickPick.choose('Another Address…');
    await quickPick.enter('Address that calls go to', login.url);
    const opened = page.context().waitForEvent('page');
    await quickPick.enter('Id of an OAuth client', 'client-of-this-test');
    return opened;
  }

  it('is not signed in by a callback that somebody else made, and gives up without a word', async () => {
    const { notifications, statusBar } = seat.person;
    const page = await openLoginPage();
    await page.getByText('Attack').click();
    await page.waitForURL(/callback\?vscode-reqid=.*code=theirs/);
    await page.close();
    await notifications.says('Waiting for the login page');
    await statusBar.item('Permission Doctor').waitFor();
    await notifications.press('Waiting for the login page', 'Cancel');
    assert.equal(await statusBar.item('Harbour & Pine').count(), 0);
  });

  it('comes back to the editor from the login page', async () => {
    const { statusBar } = seat.person;
    const page = await openLoginPage();
    await page.getByText('Sign in').click();
    await statusBar.item('Theo Abara · Harbour & Pine Travel').waitFor();
    await page.close();
  });
});
