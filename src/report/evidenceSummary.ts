import { text } from '../evidence/shape';
import type { Evidence } from '../evidence/evidence';
import { subject, type Grant } from '../evidence/grants';
import {
  authorizedScopes,
  grantType,
  homeOrganization,
  oauthClient,
  organization,
} from '../evidence/tokenFacts';
import { redact } from '../token/redact';

/** What an evidence bundle holds, in lines for a terminal. */
export function evidenceSummary(evidence: Evidence): string {
  const who = subject(evidence);
  const scopes = authorizedScopes(evidence);
  const grant = grantType(evidence);
  const home = homeOrganization(evidence);
  const own = organization(evidence);
  const lines = [
    `Taken ${evidence.takenAt ?? 'at an unknown time'} from ${evidence.host ?? 'an unknown host'}, ${evidence.calls.length} calls`,
    `Organization  ${own?.name ?? 'not known'}${home?.id !== own?.id ? `, home ${home?.name ?? 'not known'}` : ''}`,
    `OAuth client  ${oauthClient(evidence)?.name ?? 'not known'}${grant.known ? `, grant ${grant.value}` : ''}`,
    `Scopes        ${scopes.known ? scopes.value.join(', ') || 'none' : `not known: ${scopes.why}`}`,
    `Subject       ${who.known ? (who.value.name ?? who.value.id ?? 'without a name') : `not known: ${who.why}`}`,
    ...(who.known ? who.value.grants.map((g) => `  ${role(g)}`) : []),
    'Calls',
    ...evidence.calls.map((call) => `  ${status(evidence, call)}  ${call}`),
  ];
  return redact(lines.join('\n'));
}

function role({ role: name, division, inheritedFrom, policies }: Grant): string {
  const permissions = policies.map(
    (p) => `${p.domain}:${p.entity}:${p.actions.join('|')}${p.conditional ? ' (conditional)' : ''}`,
  );
  return `${name} in ${division.name ?? division.id}${inheritedFrom === undefined ? '' : ', through a group'}: ${permissions.join(', ') || 'nothing'}`;
}

function status(evidence: Evidence, call: string): string {
  const response = evidence.response(call);
  const code = text(response?.body, 'code');
  return `${response?.status ?? ''}${code === undefined ? '' : ` ${code}`}${response?.complete === false ? ' (cut)' : ''}`;
}
