import * as vscode from 'vscode';
import { regions } from '../../catalog/regions';
import { approvedBase } from '../../platform/apiBase';
import { regionOfText } from '../../platform/signIn/givenToken';
import { settings } from '../contributions/settings';
import { Setting } from '../setting';

/** Hosts beside the regions' own that a person has approved, for all windows. */
export const approvedHosts = new Setting(settings.approvedHosts);

/** Where an organization is. */
export interface Place {
  /** `mypurecloud.ie`, or the host of an address that was given. */
  readonly region: string;
  /** `https://api.mypurecloud.ie` */
  readonly base: string;
  /** `https://login.mypurecloud.ie` */
  readonly login: string;
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly place?: Place;
}

/**
 * Asks where the organization is; undefined where the person gave up.
 *
 * @param likely domain of the region that a token or the open file names, which is offered first
 */
export async function pickPlace(title: string, likely?: string): Promise<Place | undefined> {
  const guess = likely ?? regionOfText(vscode.window.activeTextEditor?.document.getText() ?? '')?.environment;
  const elsewhere: PlaceItem = {
    label: vscode.l10n.t('Another Address…'),
    description: vscode.l10n.t('a gateway that you approved, or this machine'),
  };
  const items: PlaceItem[] = [
    ...regions.map(({ environment, location, region, apiHost, loginHost }) => ({
      label: environment,
      description: `${location} · ${region}`,
      place: { region: environment, base: `https://${apiHost}`, login: `https://${loginHost}` },
    })),
    ...approvedHosts
      .valueFor()
      .filter((host) => URL.canParse(`https://${host}`))
      .map((host) => ({
        label: host,
        description: vscode.l10n.t('approved in the settings'),
        place: placeAt(`https://${host}`),
      })),
    elsewhere,
  ].sort((a, b) => Number(b.label === guess) - Number(a.label === guess));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder:
      guess === undefined
        ? vscode.l10n.t('Region of the organization')
        : vscode.l10n.t('Region of the organization; {0} is what the token or the open file names', guess),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (picked !== elsewhere) return picked?.place;
  const base = await askAddress(title);
  return (
    items.find(({ place }) => place?.base === base)?.place ?? (base === undefined ? undefined : placeAt(base))
  );
}

async function askAddress(title: string): Promise<string | undefined> {
  const hosts = approvedHosts.valueFor();
  const address = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'Address that calls go to: a loopback address, or a host of the setting permissionDoctor.approvedHosts',
    ),
    placeHolder: 'http://127.0.0.1:4010',
    ignoreFocusOut: true,
    validateInput: (text) => {
      try {
        approvedBase(text.trim(), hosts);
        return undefined;
      } catch {
        return vscode.l10n.t(
          'No token goes to this address: name a loopback address, or add the host to the setting permissionDoctor.approvedHosts first.',
        );
      }
    },
  });
  return address === undefined ? undefined : approvedBase(address.trim(), hosts).origin;
}

/** An address by itself serves sign-in and calls alike. */
function placeAt(base: string): Place {
  return { region: new URL(base).host, base, login: base };
}
