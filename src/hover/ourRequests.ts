import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { makeCase } from '../diagnosis/case';
import { diagnose } from '../diagnosis/diagnose';
import { goesElsewhere } from '../diagnosis/sameRegion';
import { isElsewhere } from '../diagnosis/checks/operation';
import { Evidence } from '../evidence/evidence';
import type { Witness } from '../evidence/witness';
import { standingOf, type Standing } from '../outline/standing';
import { isOurs, speaksOfPlatform } from '../inspection/belonging';
import { readForInspection } from '../inspection/reading';
import type { ReadOptions } from '../request/read';
import { type Request, UnreadableInput } from '../request/request';

/** What is known of a text besides itself. */
export interface TextOptions extends ReadOptions {
  readonly catalog: Catalog;
  /** What the account in use was answered. */
  readonly witness?: Witness;
  /** The requests of the text, where it was read before. */
  readonly requests?: readonly OurRequest[];
}

/** A request to the platform, and the documented operation that it is, where it is one. */
export interface OurRequest {
  readonly request: Request;
  readonly operation: Operation | undefined;
  /** The path in the request, variables left visible. */
  readonly path: string;
  /** An operation that only the shape of the body suggests is a guess, and nothing is told of it. */
  readonly isGuess: boolean;
  /** What bears on the request of all that was answered; undefined where it goes to another region. */
  readonly witness: Witness | undefined;
  /** Whether the account has what the operation asks for; undefined where nothing is known of the account. */
  readonly standing: () => Standing | undefined;
}

/** Nothing here depends on the time: it bears on tokens, which are not looked at. */
const noTime = new Date(0);
const noEvidence = new Evidence(null);

/**
 * The requests of a text that go to the platform's API, in the order of the text; none where the text holds nothing
 * readable, for an editor is full of such texts.
 */
export function ourRequests(text: string, options: TextOptions): OurRequest[] {
  const { catalog, witness } = options;
  const cases = readAny(text, options).map((request) =>
    makeCase({ request, catalog, evidence: noEvidence, now: noTime }),
  );
  const fileIsOurs = speaksOfPlatform(cases);
  return cases
    .filter((c) => c.request.form === 'error' || (isOurs(c, fileIsOurs) && !isElsewhere(c)))
    .map((c) => {
      const { request, target } = c;
      const isGuess = request.binding === 'shape';
      const operation = isGuess ? undefined : c.operation;
      const own = witness && !goesElsewhere(request, witness.evidence.host) ? witness : undefined;
      return {
        request,
        path: target.path,
        isGuess,
        operation,
        witness: own,
        standing: once(
          () =>
            own &&
            operation &&
            standingOf(diagnose({ request, catalog, evidence: own.evidence, now: noTime })),
        ),
      };
    });
}

/** Worked out when it is first wanted. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

function readAny(text: string, options: TextOptions): readonly Request[] {
  try {
    return readForInspection(text, options);
  } catch (error) {
    if (error instanceof UnreadableInput) return [];
    throw error;
  }
}
