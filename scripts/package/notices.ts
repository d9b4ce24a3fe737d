import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

export const noticesFile = join(root, 'THIRD-PARTY-NOTICES.md');

/** A package of which something is in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as its manifest has it. */
  readonly license: string;
  /** Where its source is. */
  readonly home: string;
  /** The whole text of its licence. */
  readonly text: string;
}

/**
 * The packages that esbuild put into the bundle, by name: read from out/meta.json, which the build leaves.
 *
 * @throws Error where a package has no licence text
 */
export function bundledPackages(): readonly BundledPackage[] {
  const { inputs } = JSON.parse(readFileSync(join(root, 'out/meta.json'), 'utf8')) as { inputs: object };
  const folders = new Set(Object.keys(inputs).flatMap((file) => folderOf(file) ?? []));
  // Packages may bring the same one with them, each in a folder of its own.
  const packages = new Map([...folders].map(read).map((one) => [`${one.name} ${one.version}`, one]));
  return [...packages.keys()].sort().flatMap((key) => packages.get(key) ?? []);
}

/**
 * `node_modules/a/node_modules/@scope/name` of a file below it: what a package brings with it may be of another version
 * than what stands beside it.
 */
function folderOf(file: string): string | undefined {
  return /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly homepage?: string;
  readonly repository?: string | { readonly url: string };
}

function read(path: string): BundledPackage {
  const folder = join(root, path);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license, repository } = manifest;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence text: it cannot be shipped.`);
  const url = typeof repository === 'string' ? repository : (repository?.url ?? manifest.homepage ?? '');
  // `owner/name` is short for a repository there.
  const home = /^[\w-]+\/[\w.-]+$/.test(url)
    ? `https://github.com/${url}`
    : url.replace(/^git\+|\.git$/g, '');
  const text = files.map((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replaceAll('\r', '')
      .replaceAll(/[ \t]+$/gm, '')
      .trim(),
  );
  return { name, version, license, home, text: text.join('\n\n') };
}

/** The notices as Markdown, a section a package. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const sections = packages.map(
    ({ name, version, license, home, text }) =>
      `## ${name} ${version} (${license})\n\n${home}\n\n\`\`\`text\n${text}\n\`\`\`\n`,
  );
  return `# Third-party notices

Parts of these packages are in the bundle (\`dist/\`). \`npm run notices\` writes this file; a test holds it against what
the build puts in.

${sections.join('\n')}`;
}
