import { canaries } from './canaries';
import { foundIn } from './search';
import { sinks } from './sinks';

/** `npm run containment`: puts secrets into everything, and looks for them in everything that comes out. */
async function main(): Promise<void> {
  let texts = 0;
  let found = 0;
  for (const { name, written } of sinks)
    for (const text of await written()) {
      texts++;
      for (const [kind, secret] of canaries) {
        const how = foundIn(text, secret);
        if (how === undefined) continue;
        found++;
        process.stdout.write(`${kind} in ${name}, ${how}\n`);
      }
    }
  process.stdout.write(
    `${sinks.length} sinks x ${canaries.length} secrets, ${texts} texts searched: ${found} found\n`,
  );
  if (found > 0) process.exitCode = 1;
}

void main();
