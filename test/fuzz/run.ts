import { fuzz } from './fuzz';
import { targets } from './targets';

/** `npm run fuzz [-- seconds [seed]]`: tries every target for so long, and says how often. */
async function main([seconds = '20', given]: readonly string[]): Promise<void> {
  const seed = given === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(given);
  say(`seed ${seed}: npm run fuzz -- ${seconds} ${seed} repeats it`);
  for (const target of targets) {
    const from = performance.now();
    let runs = 0;
    let round = 0;
    try {
      for (; performance.now() - from < Number(seconds) * 1000; round++, runs += 200)
        await fuzz(target, 200, seed + round);
      say(`${target.name.padEnd(22)} ${runs} runs in ${Math.round((performance.now() - from) / 1000)} s`);
    } catch (error) {
      process.exitCode = 1;
      say(`${target.name.padEnd(22)} FAILS with seed ${seed + round}: ${String(error)}`);
    }
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2));
