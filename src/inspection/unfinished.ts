import type { Finding } from './finding';

/**
 * Whether a finding is about what is being typed: a word, number or path that is not finished is not wrong yet, and
 * JSON that is broken at the cursor will be whole in a moment.
 * @param typingAt offset where the last letter went
 */
export function isUnfinished(finding: Finding, text: string, typingAt: number): boolean {
  const { code, at } = finding;
  if (code === 'bad-syntax') return at.end >= lineStart(text, typingAt);
  if (code === 'missing-field' || code === 'missing-destination' || code === 'missing-body') return false;
  return at.start <= typingAt && typingAt <= at.end;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
