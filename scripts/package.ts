import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { makeVsix, vsix } from './package/vsix';

/** `npm run package`: makes the `.vsix` and says how large it is. */
async function main(): Promise<void> {
  await makeVsix();
  process.stdout.write(`${relative('.', vsix)}: ${Math.ceil(statSync(vsix).size / 1024)} KB\n`);
}

void main();
