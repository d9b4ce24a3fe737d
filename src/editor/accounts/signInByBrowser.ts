import * as vscode from 'vscode';
import { CodeSignIn } from '../../platform/signIn/authorizationCode';
import { type TokenGrant } from '../../platform/signIn/grant';
import { openLoopbackRedirect } from '../../platform/signIn/loopbackRedirect';
import { type Redirect } from '../../platform/signIn/redirect';
import { commands } from '../contributions/commands';
import { settings } from '../contributions/settings';
import { networkOptions } from '../live/network';
import { whileShown } from '../progress';
import { Sentence } from '../sentence';
import { Setting } from '../setting';
import { type CallbackUris } from './callbackUris';
import { clientIdFor, rememberClientId } from './clientIds';
import { identified } from './identified';
import { approvedHosts, pickPlace, type Place } from './place';
import { endOf } from './renewed';
import { type KeptAccount } from './vault';

const redirect = new Setting(settings.redirect);

/** Minutes that a person has for the login page. */
const PATIENCE = 10;

/**
 * Signs a user in on the login page of the region, in the browser.
 *
 * @returns undefined where the person gave up
 * @throws NoAnswer, Sentence where the sign-in came to nothing, with why
 */
export async function signInByBrowser(uris: CallbackUris): Promise<KeptAccount | undefined> {
  const { title } = commands.signIn;
  const place = await pickPlace(title);
  if (!place) return undefined;
  const clientId = await clientIdFor(place.region, title);
  if (clientId === undefined) return undefined;
  const way = await openRedirect(uris);
  let grant: TokenGrant | undefined;
  try {
    grant = await grantFor(place, clientId, way);
  } finally {
    await way.close();
  }
  if (!grant) return undefined;
  await rememberClientId(place.region, clientId);
  const { token, expiresIn, refreshToken } = grant;
  const { login } = place;
  return identified(place, 'user', {
    token,
    ...endOf(expiresIn),
    ...(refreshToken !== undefined && { renewal: { login, clientId, refreshToken } }),
  });
}

/** A listener on this machine is of no use where the browser is on another. */
function openRedirect(uris: CallbackUris): Promise<Redirect> {
  const wanted = redirect.valueFor();
  const isElsewhere = vscode.env.remoteName !== undefined || vscode.env.uiKind === vscode.UIKind.Web;
  if (wanted === 'editor' || (wanted !== 'loopback' && isElsewhere)) return uris.open();
  return openLoopbackRedirect({
    taken: vscode.l10n.t(
      'Permission Doctor has what it needs. You may close this page and go back to the editor.',
    ),
    turnedAway: vscode.l10n.t('Permission Doctor does not wait for this page.'),
  });
}

async function grantFor({ login }: Place, clientId: string, way: Redirect): Promise<TokenGrant | undefined> {
  const signIn = await CodeSignIn.begin({
    ...networkOptions(),
    login,
    approvedHosts: approvedHosts.valueFor(),
    clientId,
    redirectUri: way.uri,
  });
  const message = vscode.l10n.t('Waiting for the login page of {0} in the browser…', new URL(login).host);
  return whileShown(message, async (cancelled) => {
    const late = AbortSignal.timeout(PATIENCE * 60_000);
    const given = way.wait((callback) => signIn.isMine(callback), AbortSignal.any([cancelled, late]));
    // Whoever does not wait for it to the end has no use for its failure.
    given.catch(() => undefined);
    if (!(await openInBrowser(signIn.page))) return undefined;
    const callback = await given.catch((error: unknown) => {
      throw cancelled.aborted ? error : new Sentence(tooLate());
    });
    return signIn.finish(callback, cancelled);
  });
}

/** @returns whether the page was opened; not where the person said no to the editor's question */
function openInBrowser(page: string): Thenable<boolean> {
  // As text: the editor writes the query of a Uri anew, and what is encoded in its values would be lost.
  return vscode.env.openExternal(page as unknown as vscode.Uri);
}

function tooLate(): string {
  return vscode.l10n.t(
    'The browser did not come back within {0} minutes: sign in again, and check that the redirect address is registered at the OAuth client.',
    PATIENCE,
  );
}
