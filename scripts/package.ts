import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { makeVsix } from './package/vsix';

/** `npm run package`: makes the `.vsix` and says how large it is. */
async function main(): Promise<void> {
  const file = await makeVsix();
  process.stdout.write(`${relative('.', file)}: ${Math.ceil(statSync(file).size / 1024)} KB\n`);
}

void main();
