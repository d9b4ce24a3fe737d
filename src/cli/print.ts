import { redact, redactValue } from '../token/redact';

/** Names come from outside: what would steer a terminal is left out. */
const CONTROL = /[^\P{C}\n]/gu;

/** Prints a text, or a value as JSON; secrets leave neither way. */
export function printResult(result: string | object): void {
  const shown =
    typeof result === 'string'
      ? redact(result).replace(CONTROL, '')
      : JSON.stringify(redactValue(result), null, 2);
  process.stdout.write(`${shown}\n`);
}

/** Says one sentence on standard error, as it may quote an answer: without secrets and what would steer a terminal. */
export function printError(sentence: string): void {
  process.stderr.write(`permission-doctor: ${redact(sentence).replace(CONTROL, '')}\n`);
}
