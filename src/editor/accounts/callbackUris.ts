import * as vscode from 'vscode';
import { CALLBACK_PATH, Callbacks, type Redirect } from '../../platform/signIn/redirect';

/** Takes what the browser calls back by an address of the editor's own, and opens such addresses. */
export class CallbackUris implements vscode.UriHandler {
  private readonly callbacks = new Callbacks();

  /** @param extensionId `publisher.name`, the authority of the address */
  constructor(private readonly extensionId: string) {}

  handleUri({ path, query }: vscode.Uri): void {
    if (path !== CALLBACK_PATH) return;
    // The editor hands the query over decoded, where a plus sign is one and no blank.
    this.callbacks.receive(new URLSearchParams(query.replaceAll('+', '%2B')));
  }

  /** An address that leads to this window, wherever its browser is. */
  async open(): Promise<Redirect> {
    const own = vscode.Uri.parse(`${vscode.env.uriScheme}://${this.extensionId}${CALLBACK_PATH}`);
    return {
      uri: (await vscode.env.asExternalUri(own)).toString(true),
      wait: (isMine, signal) => this.callbacks.wait(isMine, signal),
      close: () => Promise.resolve(),
    };
  }
}
