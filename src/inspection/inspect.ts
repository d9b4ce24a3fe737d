import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { type Case, makeCase } from '../diagnosis/case';
import { lineOf } from '../diagnosis/words';
import { goesElsewhere } from '../diagnosis/sameRegion';
import { Evidence } from '../evidence/evidence';
import type { Witness } from '../evidence/witness';
import type { ReadOptions } from '../request/read';
import type { Request } from '../request/request';
import { isOurs, speaksOfPlatform } from './belonging';
import { claimFindings } from './claimFindings';
import type { Finding } from './finding';
import { hostFinding, regionFindings } from './hostFindings';
import { liveFindings } from './liveFindings';
import { Ignores } from './ignores';
import { operationFindings } from './operationFindings';
import { operationPlace } from './place';
import { readForInspection } from './reading';
import { isUnfinished } from './unfinished';

/** What is known of a text besides itself. */
export interface InspectOptions extends ReadOptions {
  readonly catalog: Catalog;
  /** What the platform answered about the identity; without it, what the comments state. */
  readonly evidence?: Evidence;
  /** What the account in use was answered, for findings of its own; it goes before `evidence`. */
  readonly witness?: Witness;
  /** Where the text is being typed at this moment: what is not finished there is not found wrong. */
  readonly typingAt?: number;
}

/** One request of a text and what is to be said about it, in the order of places. */
export interface Inspection {
  readonly request: Request;
  /** The documented operation that the request is, where it is one. */
  readonly operation: Operation | undefined;
  readonly findings: readonly Finding[];
}

/** Nothing here depends on the time: it bears on tokens, which are not looked at. */
const noTime = new Date(0);

/**
 * What can be said about the requests of a text before they are sent, in the order of the text. A request that has
 * nothing to do with the platform has no findings, nor has a body whose operation is a guess, beyond that guess. Pure,
 * and total but for texts that hold nothing readable.
 * @throws UnreadableInput where the text is none that holds requests
 */
export function inspect(text: string, options: InspectOptions): Inspection[] {
  const { catalog, evidence = new Evidence(null), witness, typingAt } = options;
  const requests = readForInspection(text, options).filter(({ form }) => form !== 'error');
  const evidenceFor = (request: Request) =>
    witness && !goesElsewhere(request, witness.evidence.host) ? witness.evidence : evidence;
  const cases = requests.map((request) =>
    makeCase({ request, catalog, evidence: evidenceFor(request), now: noTime }),
  );
  const ignores = new Ignores(text);
  const once = new Set<string>();
  return findingsOf(text, cases, witness).map(({ request, operation, findings }) => ({
    request,
    operation,
    findings: findings
      .filter(
        (finding) =>
          !ignores.silences(finding, request) &&
          (typingAt === undefined || !isUnfinished(finding, text, typingAt)) &&
          isNew(finding, once),
      )
      .sort((one, other) => one.at.start - other.at.start || one.at.end - other.at.end),
  }));
}

function findingsOf(text: string, cases: readonly Case[], witness: Witness | undefined): Inspection[] {
  const fileIsOurs = speaksOfPlatform(cases);
  const ours = cases.filter((c) => isOurs(c, fileIsOurs));
  const regions = regionFindings(text, ours);
  return cases.map((c) => {
    const { request, operation } = c;
    if (request.binding === 'shape') return { request, operation: undefined, findings: guess(c) };
    if (!ours.includes(c))
      return { request, operation: undefined, findings: fileIsOurs ? claimFindings(c) : [] };
    const host = hostFinding(text, c, ours);
    const region = regions.get(c);
    return {
      request,
      operation,
      findings: [
        ...(host ? [host] : []),
        ...(region ? [region] : []),
        ...operationFindings(text, c),
        ...claimFindings(c),
        ...(witness ? liveFindings(text, c, witness) : []),
        ...c.findings.filter((finding) => finding.code !== 'placeholder' || !finding.variable),
      ],
    };
  });
}

function guess({ request, catalog }: Case): Finding[] {
  const guesses = (request.guesses ?? []).flatMap((id) => {
    const operation = catalog.byId(id);
    return operation ? [lineOf(operation)] : [];
  });
  return [{ code: 'guessed-operation', at: operationPlace(request), guesses }];
}

/** What is said above the first request of a file is said of all, and found wrong once. */
function isNew({ code, at }: Finding, once: Set<string>): boolean {
  const key = `${code} ${at.start} ${at.end}`;
  if (once.has(key)) return false;
  once.add(key);
  return true;
}
