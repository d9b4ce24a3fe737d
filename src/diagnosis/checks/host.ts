import { regions } from '../../catalog/regions';
import type { Case } from '../case';
import type { Check, CheckStatus } from '../diagnosis';
import type { CheckResult, Suspicion } from '../suspicion';
import { code } from '../words';

/** Does the request go to the API host of a known region? */
export function checkHost(c: Case): CheckResult {
  const { target, request } = c;
  const row = (status: CheckStatus, actual: string): Check => ({
    id: 'host',
    status,
    check: 'Host',
    endpoint: target.host,
    expected: target.asksForToken ? 'a login host, `login.<region>`' : 'an API host, `api.<region>`',
    actual,
    source: 'request',
    ...(request.line && { at: request.line.url.at }),
  });
  const where = target.region ? `${code(target.host)}, ${target.region.location}` : code(target.host);
  switch (target.kind) {
    case 'none':
      return {
        checks: [
          row('unknown', target.host === '' ? 'no host is written' : `${code(target.host)} is a variable`),
        ],
      };
    case 'loopback':
      return { checks: [row('pass', `${where}, this machine`)] };
    case 'api':
      return { checks: [row(target.asksForToken ? 'fail' : 'pass', where)] };
    case 'login':
      return target.asksForToken || !isApiPath(target.path)
        ? { checks: [row('pass', `${where}, the login host`)] }
        : misdirected(row('fail', `${where}, the login host`), c);
    case 'apps':
      return isApiPath(target.path)
        ? misdirected(row('fail', `${where}, the host of the web pages`), c)
        : { checks: [row('notApplicable', `${where}, the host of the web pages, which is no API`)] };
    case 'media':
      return { checks: [row('notApplicable', `${where}, a media host outside the API`)] };
    case 'foreign':
      return target.asksForToken
        ? { checks: [row('fail', `${where} is no host of the platform`)] }
        : misdirected(row('fail', `${where} is no host of the platform`), c);
  }
}

function isApiPath(path: string): boolean {
  return /^\/(?:platform\/)?api\//.test(path);
}

function misdirected(row: Check, { target }: Case): CheckResult {
  const environment = target.region?.environment ?? nearEnvironment(target.host);
  const right = environment === undefined ? 'api.<region>' : `api.${environment}`;
  const suspicion: Suspicion = {
    cause: 'wrong-endpoint',
    strength: 'likely',
    advice: [
      {
        who: 'developer',
        text: `Send the request to ${code(right)}: ${code(target.host)} is not an API host of the platform. If it is your own gateway, ask whoever runs it what it forwards.`,
      },
    ],
  };
  return { checks: [row], suspicions: [suspicion] };
}

/** `mypurecloud.ie` and `www.mypurecloud.ie` are near; `api.mypurecloud.ie.example.org` is not. */
function nearEnvironment(host: string): string | undefined {
  return regions.find(({ environment }) => host === environment || host.endsWith(`.${environment}`))
    ?.environment;
}
