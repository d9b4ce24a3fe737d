import { writeFileSync } from 'node:fs';
import { bundledPackages, noticesFile, noticesText } from './package/notices';

/** `npm run notices`: writes THIRD-PARTY-NOTICES.md anew from the packages that are in the bundle. */
const packages = bundledPackages();
writeFileSync(noticesFile, noticesText(packages));
process.stdout.write(`${packages.length} packages: ${packages.map(({ name }) => name).join(', ')}\n`);
