import { ourRequests, type OurRequest, type TextOptions } from '../hover/ourRequests';
import { textKind } from '../request/textKind';
import { fieldProposals } from './fieldProposals';
import { lineProposals } from './lineProposals';
import { lineStart } from './place';
import type { Proposals } from './proposal';
import { tagProposals } from './tagProposals';

const none: Proposals = { items: [], more: false };

/**
 * What may be written at an offset: on a request line methods and paths, behind `# @scopes`, `# @permissions` and
 * `# @grant` their names, in a body its fields and values.
 */
export function completionsAt(text: string, offset: number, options: TextOptions): Proposals {
  const { catalog } = options;
  const line = { text, start: lineStart(text, offset), offset };
  if (textKind(options.fileName, options.languageId) === 'http') {
    const onLine = lineProposals(line, catalog);
    if (onLine) return onLine;
  }
  const requests = ourRequests(text, options);
  const here = requestOf(requests, offset);
  // What is written in a string of JSON would have to be escaped for it.
  if (here?.request.form === 'postman') return none;
  const items = tagProposals(line, here?.operation, catalog);
  if (items) return { items, more: false };
  const { body } = here?.request ?? {};
  if (!body || !here?.operation?.bodyType || offset < body.at.start || offset > body.at.end) return none;
  return { items: fieldProposals(body, here.operation.bodyType, offset, catalog), more: false };
}

function requestOf(requests: readonly OurRequest[], offset: number): OurRequest | undefined {
  return requests.findLast(({ request: { at } }) => at.start <= offset && offset <= at.end);
}
