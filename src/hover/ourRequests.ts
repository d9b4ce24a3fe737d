import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { makeCase } from '../diagnosis/case';
import { isElsewhere } from '../diagnosis/checks/operation';
import { Evidence } from '../evidence/evidence';
import { isOurs, speaksOfPlatform } from '../inspection/belonging';
import { readForInspection } from '../inspection/reading';
import type { ReadOptions } from '../request/read';
import { type Request, UnreadableInput } from '../request/request';

/** What is known of a text besides itself. */
export interface TextOptions extends ReadOptions {
  readonly catalog: Catalog;
}

/** A request to the platform, and the documented operation that it is, where it is one. */
export interface OurRequest {
  readonly request: Request;
  readonly operation: Operation | undefined;
  /** The path in the request, variables left visible. */
  readonly path: string;
  /** An operation that only the shape of the body suggests is a guess, and nothing is told of it. */
  readonly isGuess: boolean;
}

/** Nothing here depends on the time: it bears on tokens, which are not looked at. */
const noTime = new Date(0);
const noEvidence = new Evidence(null);

/**
 * The requests of a text that go to the platform's API, in the order of the text; none where the text holds nothing
 * readable, for an editor is full of such texts.
 */
export function ourRequests(text: string, options: TextOptions): OurRequest[] {
  const { catalog } = options;
  const cases = readAny(text, options).map((request) =>
    makeCase({ request, catalog, evidence: noEvidence, now: noTime }),
  );
  const fileIsOurs = speaksOfPlatform(cases);
  return cases
    .filter((c) => c.request.form === 'error' || (isOurs(c, fileIsOurs) && !isElsewhere(c)))
    .map(({ request, operation, target }) => ({
      request,
      path: target.path,
      isGuess: request.binding === 'shape',
      operation: request.binding === 'shape' ? undefined : operation,
    }));
}

function readAny(text: string, options: TextOptions): readonly Request[] {
  try {
    return readForInspection(text, options);
  } catch (error) {
    if (error instanceof UnreadableInput) return [];
    throw error;
  }
}
