import type { Body } from '../request/request';
import { sourceSpan } from '../text/pieces';
import type { Span } from '../text/span';
import { plain, type Proposal } from './proposal';

/** Ways in which shells write a quotation mark within quotation marks. */
const quotes: ReadonlySet<string> = new Set(['"', '\\"', '""', '`"']);

/** How the quotation marks of a body stand in the source; undefined where none stands there, or in a way of its own. */
function quoteIn(source: string, body: Body): string | undefined {
  const first = body.text.indexOf('"');
  if (first < 0) return undefined;
  const { start, end } = sourceSpan(body, { start: first, end: first + 1 });
  const written = source.slice(start, end);
  return quotes.has(written) ? written : undefined;
}

/**
 * Proposals for a body as the quoting around it wants them, in its place in the source. Names that hold what a shell
 * would read for itself are left out; so is everything where no quotation mark shows how to write one.
 *
 * @param cursor the same place in the body and in the source
 */
export function quotedProposals(
  items: readonly Proposal[],
  body: Body,
  source: string,
  cursor: { readonly inBody: number; readonly inSource: number },
): Proposal[] {
  const quote = quoteIn(source, body);
  if (quote === undefined) return [];
  const place = ({ start, end }: Span): Span => ({
    start: start === cursor.inBody ? cursor.inSource : sourceSpan(body, { start, end: start + 1 }).start,
    end: end === cursor.inBody ? cursor.inSource : sourceSpan(body, { start: end - 1, end }).end,
  });
  return items
    .filter(({ label }) => !/[$`\\!%'"]/.test(label))
    .map((item) => ({
      ...item,
      at: place(item.at),
      snippet: item.snippet.replaceAll('"', () => plain(quote)),
      ...(item.filter !== undefined && { filter: item.filter.replaceAll('"', () => quote) }),
    }));
}
