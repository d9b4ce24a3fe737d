import type { Catalog } from '../catalog/catalog';
import { classifyHost } from '../catalog/hosts';
import { ExpressionReader } from '../request/code/expression';
import type { Source } from '../request/code/source';
import { textOf } from '../request/literal';
import type { Url } from '../request/request';
import { parseUrl } from '../request/url';
import { isApiPath } from '../inspection/belonging';
import { isOpenOrOurs } from './apiHost';
import { asked } from './asked';
import { callMethod } from './callMethod';
import type { FoundUse } from './use';

/** What formats and frameworks write for a value: `%s`, `{0}`, `{id}`, `:id`, `<id>`. */
const blank = /%[sdvq@]|(?<!\{)\{[\w.]{0,60}\}(?!\})|(?<=\/):[A-Za-z_]\w{0,60}|<[A-Za-z_]\w{0,60}>/g;

/** Longer texts are no addresses. */
const longest = 2000;

/**
 * The addresses of the API that stand in a source's strings, whatever is done with them.
 * @param fileIsOurs the file speaks of the platform otherwise, so that an undocumented path is meant for it, too
 */
export function urlUses(source: Source, fileIsOurs: boolean, catalog: Catalog): FoundUse[] {
  const reader = new ExpressionReader(source);
  return source.tokens.flatMap((token, index): FoundUse[] => {
    if (token.kind !== 'string' || token.at.end - token.at.start > longest) return [];
    if (!source.text.slice(token.at.start, token.at.end).includes('/api/v2/')) return [];
    const { literal } = reader.read(index);
    const written = literal.kind === 'string' ? textOf(literal) : undefined;
    const url = written && addressIn(written.text);
    if (!written || !url || !isOpenOrOurs(url)) return [];
    const found = asked(callMethod(source, index) ?? '', url.path, 'url', catalog);
    const isDocumented = found.kind !== 'undocumented' || classifyHost(url.host).kind === 'api';
    return isDocumented || fileIsOurs ? [{ ...found, at: token.at }] : [];
  });
}

/** The address that a text is; prose that holds one is none. */
function addressIn(text: string): Url | undefined {
  const filled = text.trim().replace(blank, (sign) => `{{${/\w+/.exec(sign)?.[0] ?? 'value'}}}`);
  if (/\s/.test(filled.replace(/\{\{[^{}]*\}\}/g, ''))) return undefined;
  const start = filled.startsWith('/') || /^[\w+.-]*:\/\/|^\{\{/.test(filled) ? filled : undefined;
  // What ends in a slash goes on with something that is not to be seen.
  const url = start && parseUrl(start.endsWith('/') ? `${start}{{value}}` : start);
  return url && isApiPath(url.path) ? url : undefined;
}
