import type { Span } from '../text/span';
import { headerOf } from './header';
import type { Request } from './request';

/** How a request authorizes itself. The credentials are told by their place only, so that no copy goes astray. */
export interface Authorization {
  /** As written: `Bearer`, `Basic`; empty where the value has one word and thus no scheme. */
  readonly scheme: string;
  /** Where the credentials stand in the source; empty where there are none. */
  readonly credentials: Span;
  /** The credentials are a variable or a stand-in: nothing can be read from them. */
  readonly placeholder: boolean;
}

/** The Authorization header of a request, undefined where it has none. */
export function authorization({ headers }: Pick<Request, 'headers'>): Authorization | undefined {
  const header = headerOf(headers, 'authorization');
  if (!header) return undefined;
  const { value, at } = header.value;
  const [lead = '', alone, before] = /^(?:(bearer|basic)$|([A-Za-z][\w-]*)[ \t]+)?/i.exec(value) ?? [];
  // A value that stands in the source otherwise (escapes, variables of a shell) is placed as a whole.
  const verbatim = at.end - at.start === value.length;
  return {
    scheme: alone ?? before ?? '',
    credentials: verbatim ? { start: at.start + lead.length, end: at.end } : at,
    placeholder: isPlaceholder(value, lead.length),
  };
}

function isPlaceholder(value: string, from: number): boolean {
  return (
    value.length > from &&
    /^(?:\{\{[^{}]*\}\}|<[^<>]*>|\$\{?\w+\}?|(?:YOUR|MY)[_ -]\S*|BASE64\(\S*)$/i.test(
      value.slice(from, from + 300),
    )
  );
}
