import { UnreadableBundle, type EvidenceBundle, type RecordedResponse } from './bundle';
import { field, flag, isFields, text } from './shape';
import { l10n } from '../text/l10n';

/**
 * Reads the text of an evidence bundle. Entries that are no answers are left out, as if the call had not been
 * made; a bundle without a single request line is refused.
 *
 * @throws UnreadableBundle with one sentence that says what to do
 */
export function parseBundle(json: string): EvidenceBundle {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableBundle(
      l10n.t('The evidence is not valid JSON: give a bundle of the form { "takenAt", "host", "responses" }.'),
    );
  }
  const responses = field(value, 'responses');
  if (!isFields(responses)) {
    throw new UnreadableBundle(
      l10n.t(
        'The evidence has no "responses" object: give a bundle of the form { "takenAt", "host", "responses" }.',
      ),
    );
  }
  const takenAt = text(value, 'takenAt');
  const host = text(value, 'host');
  return {
    ...(takenAt !== undefined && { takenAt }),
    ...(host !== undefined && { host }),
    responses: Object.fromEntries(
      Object.entries(responses).flatMap(([call, answer]) => {
        const read = readAnswer(answer);
        return read ? [[call, read]] : [];
      }),
    ),
  };
}

function readAnswer(answer: unknown): RecordedResponse | undefined {
  const status = field(answer, 'status');
  if (typeof status !== 'number') return undefined;
  const body = field(answer, 'body');
  const complete = flag(answer, 'complete');
  const correlationId = text(answer, 'correlationId');
  const readAt = text(answer, 'readAt');
  const retryAfter = field(answer, 'retryAfter');
  return {
    status,
    ...(body !== undefined && { body }),
    ...(complete !== undefined && { complete }),
    ...(correlationId !== undefined && { correlationId }),
    ...(readAt !== undefined && { readAt }),
    ...(typeof retryAfter === 'number' && { retryAfter }),
  };
}
