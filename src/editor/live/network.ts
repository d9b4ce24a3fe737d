import * as vscode from 'vscode';
import { type TransportOptions } from '../../platform/http/transport';

/**
 * How live calls use the network, as the window's settings and the environment have it at this moment. The editor's
 * own `fetch` is the last resort: it knows ways that only the editor does, such as a PAC file.
 */
export function networkOptions(): TransportOptions {
  const http = vscode.workspace.getConfiguration('http');
  const isOff = http.get<string>('proxySupport') === 'off';
  const proxy = isOff ? '' : (http.get<string>('proxy') ?? '');
  const proxyAuthorization = http.get<string | null>('proxyAuthorization') ?? '';
  return {
    ...(proxy !== '' && { proxy }),
    ...(proxyAuthorization !== '' && { proxyAuthorization }),
    noProxy: http.get<string[]>('noProxy') ?? [],
    strictTls: http.get<boolean>('proxyStrictSSL') ?? true,
    environment: isOff ? {} : process.env,
    fallbackFetch: globalThis.fetch,
  };
}
