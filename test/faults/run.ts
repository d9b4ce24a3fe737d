import { FaultMatrix, type Outcome } from './matrix';

/** `npm run faults`: every diagnosing call with every fault, and the figures. */
async function main(): Promise<void> {
  const from = performance.now();
  const unhandled: unknown[] = [];
  process.on('unhandledRejection', (reason) => unhandled.push(reason));
  const matrix = await FaultMatrix.open();
  const outcomes: Outcome[] = [];
  for (const cell of matrix.cells) outcomes.push(await matrix.run(cell));
  await matrix.close();

  const wrong = outcomes.filter(({ wrong }) => wrong !== undefined);
  for (const { cell, wrong: why } of wrong) say(`${cell.situation.who}: ${cell.call}, ${cell.kind}: ${why}`);
  for (const reason of unhandled) say(`unhandled: ${String(reason)}`);
  const same = outcomes.filter(({ verdict, before }) => verdict === before).length;
  say(
    `${matrix.templates.length} kinds of calls x ${Object.keys(matrix.kinds).length} faults: ${outcomes.length} runs in ${Math.round((performance.now() - from) / 1000)} s`,
  );
  say(
    `verdict as without the fault ${same}, unknown ${outcomes.length - same - wrong.length}, wrong ${wrong.length}; unhandled ${unhandled.length}; a call sent ${Math.max(...outcomes.map(({ cell, sent }) => (cell.call === 'every call' ? 0 : sent)))} times at most`,
  );
  if (wrong.length > 0 || unhandled.length > 0) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();
