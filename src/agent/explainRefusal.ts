import { diagnoseText, type LocatedAnswer } from '../engine';
import { inlineText } from '../report/inlineText';
import { readableInput } from './readableInput';

/** What `explain_refusal` is given. */
export interface ExplainRefusalInput {
  /** A request, the refusal that came back, or both. */
  readonly text: string;
  /** Where the text is a file: its name says how it is read. */
  readonly fileName?: string | undefined;
}

/** An agent reads answers one by one, and pays for each word. */
const mostAnswers = 5;
const mostRows = 12;

/**
 * Says why the requests of a text are refused, from the text alone: verdict and cause with what speaks for them, what
 * is not known, and what to do. Nothing is sent.
 *
 * @throws UnreadableInput where the text holds no request and no error
 */
export function explainRefusal({ text, fileName }: ExplainRefusalInput, now: Date): object {
  const answers = diagnoseText(readableInput(text), { now, ...(fileName !== undefined && { fileName }) });
  return {
    schemaVersion: 1,
    answers: answers.slice(0, mostAnswers).map(told),
    leftOut: Math.max(0, answers.length - mostAnswers),
  };
}

function told(answer: LocatedAnswer): object {
  const { subject, verdict, cause, confidence, alternatives, headline, checks, advice, operation } = answer;
  const { nearest, nextEvidence, notes } = answer;
  const rows = (status: string) =>
    checks
      .filter((check) => check.status === status)
      .slice(0, mostRows)
      .map(({ check, endpoint, expected, actual, source }) => ({
        check,
        ...(endpoint !== '' && { about: endpoint }),
        expected: inlineText(expected),
        actual: inlineText(actual),
        source,
      }));
  return {
    request: subject,
    verdict,
    cause,
    confidence,
    alsoPossible: alternatives,
    headline: inlineText(headline),
    operation,
    failed: rows('fail'),
    unknown: rows('unknown'),
    advice: advice.map(({ who, text }) => ({ who, text: inlineText(text) })),
    wouldSettleMore: nextEvidence.map(inlineText),
    remarks: notes.map(inlineText),
    // What may have been meant, where the call itself is no operation.
    nearest: operation === null ? nearest : [],
  };
}
