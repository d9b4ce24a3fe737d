import { ourRequests, type OurRequest, type TextOptions } from '../hover/ourRequests';
import { textKind } from '../request/textKind';
import { mappedOffset, sourceSpan } from '../text/pieces';
import { fieldProposals } from './fieldProposals';
import { lineProposals } from './lineProposals';
import { lineStart } from './place';
import type { Proposal, Proposals } from './proposal';
import { quotedProposals } from './quotedBody';
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
  return { items: here ? bodyProposals(text, offset, here, catalog) : [], more: false };
}

/** Within a command the body stands quoted, and what is written in it has to be quoted in the same way. */
function bodyProposals(
  text: string,
  offset: number,
  { request: { body, form }, operation }: OurRequest,
  catalog: TextOptions['catalog'],
): readonly Proposal[] {
  if (!body || !operation?.bodyType || (body.pieces !== undefined && form !== 'curl')) return [];
  const inBody = mappedOffset(body, offset);
  if (inBody === undefined) return [];
  const items = fieldProposals(body, operation.bodyType, inBody, catalog);
  if (body.pieces !== undefined) return quotedProposals(items, body, text, { inBody, inSource: offset });
  return items.map((item) => ({ ...item, at: sourceSpan(body, item.at) }));
}

function requestOf(requests: readonly OurRequest[], offset: number): OurRequest | undefined {
  return requests.findLast(({ request: { at } }) => at.start <= offset && offset <= at.end);
}
