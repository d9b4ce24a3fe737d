import { basename, resolve } from 'node:path';
import { loadCatalog } from '../catalog/load';
import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { parseBundle } from '../evidence/parseBundle';
import { compareWith, COMPARISON_CALLS, type Comparison } from '../preflight/comparison';
import { needsOf, type Needs } from '../preflight/needs';
import { needsJson } from '../preflight/needsJson';
import { needsMarkdown } from '../preflight/reportMarkdown';
import { roleOf } from '../preflight/role';
import { terraformOf } from '../preflight/terraform';
import { inlineText } from '../report/inlineText';
import { type EvidenceArguments, readBundle } from './evidenceFor';
import { readFolder, UnreadableFolder } from './folder';
import { readable } from './input';
import { printError, printResult } from './print';

export interface PreflightArguments extends EvidenceArguments {
  readonly form: 'text' | 'json' | 'role' | 'terraform';
}

const unreadable = 2;

/**
 * `preflight DIR`: says what the calls of a folder need. 0 where nothing is against it, 1 where the identity lacks
 * something or is not known to have it, where two calls exclude each other, or where one is undocumented, 2 where the
 * folder cannot be read.
 *
 * @throws UnreadableInput where no folder is named, or the evidence is none
 */
export async function preflight(folder: string | undefined, args: PreflightArguments): Promise<number> {
  if (folder === undefined) throw readable('Name the folder of a project: "permission-doctor preflight .".');
  let read;
  try {
    read = await readFolder(folder);
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    printError(error.message);
    return unreadable;
  }
  const needs = needsOf(read.texts, loadCatalog());
  const bundle = await bundleOf(args);
  const comparison = bundle && compareWith(needs, new Evidence(bundle));
  const role = roleOf(basename(resolve(folder)), needs.permissions.least);
  switch (args.form) {
    case 'json':
      printResult(needsJson(needs, read.coverage, comparison));
      break;
    case 'role':
      printResult(role);
      break;
    case 'terraform':
      process.stdout.write(terraformOf(role));
      break;
    case 'text':
      printResult(plain(needsMarkdown({ needs, coverage: read.coverage, comparison })));
  }
  return statusOf(needs, comparison);
}

/** The report's Markdown as a terminal shows it. */
function plain(markdown: string): string {
  return inlineText(markdown).replaceAll('**', '').replace(/^#+ /gm, '').trimEnd();
}

function statusOf({ undocumented, context }: Needs, comparison: Comparison | undefined): number {
  const isAgainst =
    undocumented.length > 0 ||
    context.callers === 'none' ||
    comparison?.overall === 'missing' ||
    comparison?.overall === 'unknown';
  return isAgainst ? 1 : 0;
}

/** What the platform, the sandbox or a file says of the identity; undefined where none is asked for. */
async function bundleOf({
  evidence,
  sandbox,
  live,
}: PreflightArguments): Promise<EvidenceBundle | undefined> {
  if (evidence !== undefined) return parseBundle(await readBundle(evidence));
  if (live) return (await import('./live')).askLive(live, [() => COMPARISON_CALLS]);
  if (sandbox === undefined) return undefined;
  const { askSandbox } = await import('./sandboxEvidence');
  const { collectBundle } = await import('../platform/collectBundle');
  return askSandbox(sandbox, (client) => collectBundle(client, COMPARISON_CALLS, new Date()));
}
