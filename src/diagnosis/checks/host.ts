import { regions } from '../../catalog/regions';
import type { Case } from '../case';
import type { Check, CheckStatus } from '../diagnosis';
import type { CheckResult, Suspicion } from '../suspicion';
import { code } from '../words';
import { l10n } from '../../text/l10n';

/** Does the request go to the API host of a known region? */
export function checkHost(c: Case): CheckResult {
  const { target, request } = c;
  const row = (status: CheckStatus, actual: string): Check => ({
    id: 'host',
    status,
    check: l10n.t('Host'),
    endpoint: target.host,
    expected: target.asksForToken
      ? l10n.t('a login host, `login.<region>`')
      : l10n.t('an API host, `api.<region>`'),
    actual,
    source: 'request',
    ...(request.line && { at: request.line.url.at }),
  });
  const where = target.region ? `${code(target.host)}, ${target.region.location}` : code(target.host);
  switch (target.kind) {
    case 'none':
      return {
        checks: [
          row(
            'unknown',
            target.host === ''
              ? l10n.t('no host is written')
              : l10n.t('{0} is a variable', code(target.host)),
          ),
        ],
      };
    case 'loopback':
      return { checks: [row('pass', l10n.t('{0}, this machine', where))] };
    case 'api':
      return { checks: [row(target.asksForToken ? 'fail' : 'pass', where)] };
    case 'login':
      return target.asksForToken || !isApiPath(target.path)
        ? { checks: [row('pass', l10n.t('{0}, the login host', where))] }
        : misdirected(row('fail', l10n.t('{0}, the login host', where)), c);
    case 'apps':
      return isApiPath(target.path)
        ? misdirected(row('fail', l10n.t('{0}, the host of the web pages', where)), c)
        : {
            checks: [row('notApplicable', l10n.t('{0}, the host of the web pages, which is no API', where))],
          };
    case 'media':
      return { checks: [row('notApplicable', l10n.t('{0}, a media host outside the API', where))] };
    case 'foreign':
      return target.asksForToken
        ? { checks: [row('fail', l10n.t('{0} is no host of the platform', where))] }
        : misdirected(row('fail', l10n.t('{0} is no host of the platform', where)), c);
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
        text: l10n.t(
          'Send the request to {0}: {1} is not an API host of the platform. If it is your own gateway, ask whoever runs it what it forwards.',
          code(right),
          code(target.host),
        ),
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
