import { conversations } from '../../evidence/conversations';
import { field, text } from '../../evidence/shape';
import { isSuccess, type Case } from '../case';
import type { Check } from '../diagnosis';
import { jsonBody } from '../jsonBody';
import { wanted, type CheckResult } from '../suspicion';
import { code, outside } from '../words';
import { l10n } from '../../text/l10n';

/**
 * A field may fit the model when it is absent, and the object ask for it all the same: a queue whose wrap-up is
 * mandatory takes no end of a conversation without a wrap-up code. Source: `AcwSettings.wrapupPrompt`,
 * `Participant.wrapupPrompt`.
 */
export function checkWrapupCode(c: Case): CheckResult {
  if (c.status !== 400 && c.status !== 409) return { checks: [] };
  if (!concernsWrapup(c) || givesCode(jsonBody(c.request))) return { checks: [] };
  const { participantId = '{participantId}', conversationId = '{conversationId}' } = c.match?.params ?? {};
  const asked = demand(c);
  const list = `GET /api/v2/conversations/${conversationId}/participants/${participantId}/wrapupcodes`;
  const row: Check = {
    id: 'wrapup-code',
    status: asked ? 'fail' : 'unknown',
    check: l10n.t('Wrap-up code'),
    endpoint: asked?.call ?? 'GET /api/v2/routing/queues/{queueId}',
    expected: l10n.t('a wrap-up code, where the queue makes it mandatory'),
    actual: asked
      ? l10n.t('none is sent; {0}', asked.words)
      : l10n.t('none is sent; the settings of the queue are not known'),
    source: asked ? 'evidence' : 'request',
  };
  if (!asked) {
    return {
      checks: [row],
      nextEvidence: [
        wanted('GET /api/v2/routing/queues/{queueId}', l10n.t('acwSettings.wrapupPrompt of the queue')),
      ],
    };
  }
  return {
    checks: [row],
    suspicions: [
      {
        cause: 'bad-payload',
        strength: c.said === null || c.said.cause === 'bad-payload' ? 'settled' : 'possible',
        advice: [
          {
            who: 'developer',
            text: l10n.t(
              'Send a wrap-up code with the request ({0}: {1}), because {2}. {3} names those to choose from. No scope or role changes it.',
              code('wrapup'),
              code('{"code": …}'),
              asked.words,
              code(list),
            ),
          },
        ],
      },
    ],
  };
}

/** Operations on a participant that end the conversation or wrap it up. */
function concernsWrapup({ operation, request, error, status }: Case): boolean {
  if (!operation?.path.includes('{participantId}') || operation.method === 'GET' || isSuccess(status))
    return false;
  const words = `${operation.path} ${request.body?.text.slice(0, 5000) ?? ''} ${error?.message ?? ''}`;
  return /wrap-?up|disconnected|terminated/i.test(words);
}

function givesCode(body: unknown): boolean {
  return [text(field(body, 'wrapup'), 'code'), text(body, 'code')].some(
    (given) => given !== undefined && given !== '',
  );
}

/** Who asks for a code: the participant's own record, or its queue. */
function demand({ evidence, match }: Case): { readonly call: string; readonly words: string } | undefined {
  for (const { call, body } of evidence.matching(/^GET \/api\/v2\/routing\/queues\/[^/?]+$/)) {
    const prompt = text(field(body, 'acwSettings'), 'wrapupPrompt');
    if (prompt?.startsWith('MANDATORY'))
      return {
        call,
        words: l10n.t(
          'the queue {0} has {1} {2}',
          outside(text(body, 'name') ?? text(body, 'id') ?? ''),
          code('wrapupPrompt'),
          code(prompt),
        ),
      };
  }
  for (const { call, participants } of conversations(evidence)) {
    const leg = participants.find(
      (p) => p.id === match?.params.participantId && p.wrapupPrompt === 'mandatory',
    );
    if (leg)
      return { call, words: l10n.t('the participant has {0} {1}', code('wrapupPrompt'), code('mandatory')) };
  }
  return undefined;
}
