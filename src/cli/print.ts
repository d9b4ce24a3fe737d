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
