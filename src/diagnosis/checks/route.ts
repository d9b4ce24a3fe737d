import { sites, type Site } from '../../evidence/telephony';
import { isSuccess, type Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { meaningOf, meaningOfSentence } from '../errorMeaning';
import { dial, routesFor, type Outcome } from '../numberPlan';
import { concernedConversations, placesCall } from '../placedCall';
import { wanted, type CheckResult, type Suspicion } from '../suspicion';
import { code, outside } from '../words';
import { l10n } from '../../text/l10n';

const PLANS = 'GET /api/v2/telephony/providers/edges/sites/{siteId}/numberplans';
const ROUTES = 'GET /api/v2/telephony/providers/edges/sites/{siteId}/outboundroutes';
/** Who may read number plans and routes. */
function readBy(): string {
  return l10n.t('readable with {0}, which also writes', code('telephony:plugin:all'));
}

/** Does the dialled number find a number plan, and its classification an outbound route? */
export function checkRoute(c: Case): CheckResult {
  const sign = signOf(c);
  if (sign === undefined) return beforehand(c);
  const name = classification(c);
  const dialled = dialledNumber(c);
  const outcomes = sites(c.evidence).map((site) => judge(site, dialled, name));
  const failing = outcomes.find((o) => o.suspicion);
  const known = concernedConversations(c).length > 0;
  return {
    checks:
      outcomes.length > 0
        ? outcomes.map((o) => o.check)
        : [row('unknown', l10n.t('the site, its number plans and routes are not known'), name)],
    suspicions: [failing?.suspicion ?? { cause: 'outbound-route', strength: sign, advice: [general(name)] }],
    nextEvidence: failing
      ? []
      : [
          { what: l10n.t("{0} and {1} of the agent's site ({2})", PLANS, ROUTES, readBy()) },
          ...(known
            ? []
            : [
                wanted(
                  'GET /api/v2/conversations/{conversationId}',
                  l10n.t('errorInfo and dnis of the participants'),
                ),
              ]),
        ],
  };
}

/** A call that nobody saw fail: no gate, but with one site the table can say what becomes of the number. */
function beforehand(c: Case): CheckResult {
  const dialled = dialledNumber(c);
  const placed = isSuccess(c.status);
  const [only, ...more] = placesCall(c) && (c.status === null || placed) ? sites(c.evidence) : [];
  if (!only || more.length > 0 || dialled === undefined || !only.plans || !only.routes) return { checks: [] };
  const { check, suspicion } = judge(only, dialled, undefined);
  if (!suspicion) return { checks: [check] };
  if (placed) return { checks: [check], suspicions: [{ ...suspicion, strength: 'likely' }] };
  return { checks: [check], advice: suspicion.advice ?? [] };
}

/** Only an answer or a conversation that speaks of routing makes this a question. */
function signOf(c: Case): Suspicion['strength'] | undefined {
  const texts = [
    {
      code: c.code?.name ?? '',
      message: `${c.error?.message ?? ''} ${c.request.response?.body?.text.slice(0, MOST_TEXT) ?? ''}`,
    },
    ...concernedConversations(c).flatMap((x) =>
      x.participants.flatMap((p) => [...p.errors, { code: '', message: p.dnis ?? '' }]),
    ),
  ];
  const meanings = texts
    .map((t) => (t.code === '' ? null : meaningOf(t.code)) ?? meaningOfSentence(t.message))
    .filter((m) => m?.cause === 'outbound-route');
  return meanings.find((m) => m?.strength === 'settled')?.strength ?? meanings[0]?.strength;
}

/** Of an answer's text, no more is searched for a sign. */
const MOST_TEXT = 20_000;

/** The classification that the platform named. */
function classification(c: Case): string | undefined {
  const messages = [
    c.error?.message ?? '',
    ...concernedConversations(c).flatMap((x) =>
      x.participants.flatMap((p) => p.errors.map((e) => e.message)),
    ),
  ];
  return messages
    .map((m) => /matching the classification ([^.\n]{1,60})/i.exec(m)?.[1]?.trim())
    .find((m) => m !== undefined);
}

/** The number as it was dialled: kept by the platform, or written in the request. */
function dialledNumber(c: Case): string | undefined {
  const parties = concernedConversations(c)
    .flatMap((x) => x.participants)
    .filter((p) => p.purpose === 'customer' || p.purpose === 'external');
  const raw = parties.map((p) => p.addressRaw ?? p.address).find((a) => a !== undefined);
  return (raw ?? /"phoneNumber"\s*:\s*"([^"]{1,100})"/.exec(c.request.body?.text ?? '')?.[1])?.replace(
    /^tel:/,
    '',
  );
}

function row(status: Check['status'], actual: string, name: string | undefined, site?: Site): Check {
  return {
    id: 'outbound-route',
    status,
    check: site
      ? l10n.t('Number plan and route of {0}', outside(site.name))
      : l10n.t('Number plan and route'),
    endpoint: site ? `GET /api/v2/telephony/providers/edges/sites/${site.id}/numberplans` : PLANS,
    expected:
      name === undefined
        ? l10n.t('an enabled outbound route for the classification of the number')
        : l10n.t('an enabled outbound route for the classification {0}', code(name)),
    actual,
    source: site ? 'evidence' : 'server',
  };
}

interface Judgement {
  readonly check: Check;
  readonly suspicion?: Suspicion;
}

/** By the classification that the platform named, where no route serves it; else by the number that was dialled. */
function judge(site: Site, dialled: string | undefined, name: string | undefined): Judgement {
  const named = name === undefined || !site.routes ? undefined : routesFor(site.routes, name);
  if (named?.route === null && site.plans === null) {
    return failed(
      l10n.t('no enabled outbound route serves the classification {0}', code(name ?? '')),
      noRoute(site, name ?? '', named.disabled),
      name,
      site,
    );
  }
  if (!site.plans || !site.routes)
    return { check: row('unknown', l10n.t('not readable with this token ({0})', readBy()), name, site) };
  const outcome: Outcome = dialled === undefined ? { kind: 'unreadable' } : dial(site, dialled);
  const told = tell(outcome, dialled ?? '', site);
  if (told.advice) return failed(told.words, told.advice, name, site);
  if (named?.route === null) {
    return failed(
      l10n.t(
        'no enabled outbound route serves the classification {0} that the platform named',
        code(name ?? ''),
      ),
      noRoute(site, name ?? '', named.disabled),
      name,
      site,
    );
  }
  return { check: row(outcome.kind === 'routed' ? 'pass' : 'unknown', told.words, name, site) };
}

function failed(words: string, advice: Advice, name: string | undefined, site: Site): Judgement {
  return {
    check: row('fail', words, name, site),
    suspicion: { cause: 'outbound-route', strength: 'settled', advice: [advice] },
  };
}

function tell(outcome: Outcome, dialled: string, site: Site): { words: string; advice?: Advice } {
  const number = code(dialled);
  const admin = (text: string): Advice => ({ who: 'admin', text });
  switch (outcome.kind) {
    case 'unreadable':
      return { words: l10n.t('the dialled number is not known') };
    case 'unknown-plan':
      return {
        words: l10n.t(
          '{0} meets the number plan "{1}" of match type {2}, which cannot be judged here',
          number,
          outside(outcome.plan.name),
          code(outcome.plan.matchType),
        ),
      };
    case 'no-plan':
      return {
        words: l10n.t('{0} matches no number plan', number),
        advice: admin(
          l10n.t(
            'At the site {0}, add a number plan whose expression matches {1} as it is dialled, and an outbound route for its classification.',
            outside(site.name),
            number,
          ),
        ),
      };
    case 'no-group':
      return {
        words: l10n.t(
          '{0} matches the number plan "{1}", whose format {2} uses a group that the expression {3} does not have',
          number,
          outside(outcome.plan.name),
          code(outcome.plan.normalizedFormat ?? ''),
          code(outcome.plan.match ?? ''),
        ),
        advice: admin(
          l10n.t(
            'At the site {0}, put the part of the number plan "{1}" that {2} refers to in parentheses: the expression {3} captures nothing, so the number becomes {4}.',
            outside(site.name),
            outside(outcome.plan.name),
            code(outcome.plan.normalizedFormat ?? ''),
            code(outcome.plan.match ?? ''),
            code('sip:unknown@localhost'),
          ),
        ),
      };
    case 'no-route':
      return {
        words: l10n.t(
          '{0} is classified {1} by the number plan "{2}", and no enabled outbound route serves it',
          number,
          code(outcome.plan.classification),
          outside(outcome.plan.name),
        ),
        advice: noRoute(site, outcome.plan.classification, outcome.disabled),
      };
    case 'routed':
      return {
        words: l10n.t(
          '{0} is classified {1} and taken by the outbound route "{2}"',
          number,
          code(outcome.plan.classification),
          outside(outcome.route.name),
        ),
      };
  }
}

function noRoute(site: Site, name: string, disabled: readonly { readonly name: string }[]): Advice {
  const off = disabled.map((r) => outside(r.name)).join(', ');
  return {
    who: 'admin',
    text:
      off === ''
        ? l10n.t(
            'At the site {0}, put the classification {1} on an outbound route with a trunk.',
            outside(site.name),
            code(name),
          )
        : l10n.t(
            'At the site {0}, enable the outbound route {1}, which serves the classification {2}.',
            outside(site.name),
            off,
            code(name),
          ),
  };
}

function general(name: string | undefined): Advice {
  const what =
    name === undefined
      ? l10n.t('the classification of the dialled number')
      : l10n.t('the classification {0}', code(name));
  return {
    who: 'admin',
    text: l10n.t(
      "Put {0} on an enabled outbound route of the agent's site, or correct the number plan that classifies the number so. The dialled number decides the route; the caller id, scopes and roles do not.",
      what,
    ),
  };
}
