import { type Measured } from './figure';

/**
 * Runs a module of rows in the process that it has to itself, and hands what it measured to the process that started it.
 * `quick` asks for as few runs as show that it works.
 */
export function measureRow(measure: (quick: boolean) => Promise<Measured>): void {
  measure(process.argv.includes('--quick')).then(
    (measured) => process.send?.(measured),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
