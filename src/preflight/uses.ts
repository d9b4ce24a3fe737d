import type { Catalog } from '../catalog/catalog';
import { Source } from '../request/code/source';
import { operationOfFileName } from '../request/operationName';
import { mayBeCollection } from '../request/postman/collection';
import { textKind } from '../request/textKind';
import { LineStarts } from '../text/lineStarts';
import type { Span } from '../text/span';
import { languageOf } from './language';
import { requestUses } from './requestUses';
import { sdkUses } from './sdkUses';
import { urlUses } from './urlUses';
import { gcUses } from './gcUses';
import { holdsScripts, scriptsIn } from './scripts';
import type { FoundUse, SourceText, Use } from './use';

/** A file that names the platform, or its SDK, means its API by a path. */
const speaks = /purecloud|genesys|platformclient/i;

/** The operations that a text uses, in the order of their places. */
export function usesIn({ file, text }: SourceText, catalog: Catalog): Use[] {
  const lines = new LineStarts(text);
  return found(file, text, catalog)
    .sort((one, other) => one.at.start - other.at.start)
    .map(({ at, ...use }) => ({ ...use, place: { file, at, ...lines.at(at.start) } }));
}

function found(file: string, text: string, catalog: Catalog): FoundUse[] {
  if (holdsScripts(file))
    return scriptsIn(file, text).flatMap((script) =>
      found(script.file, script.text, catalog).map((use) => ({ ...use, at: shifted(use.at, script.start) })),
    );
  const kind = textKind(file, undefined);
  if (kind === undefined || (kind === 'json' && !isOurJson(file, text, catalog))) return [];
  const requests = requestUses(text, { fileName: file, catalog });
  if (kind === 'bash' || kind === 'cmd' || kind === 'powershell')
    return [...requests, ...gcUses(text, catalog)];
  if (kind !== 'code') return requests;
  const source = new Source(text, { start: 0, end: text.length });
  const language = languageOf(file);
  const methods = language === undefined ? [] : sdkUses(source, language, catalog);
  const fileIsOurs = methods.length > 0 || requests.length > 0 || speaks.test(text);
  const urls = urlUses(source, fileIsOurs, catalog).filter(
    ({ at }) => !requests.some((one) => one.at.start < at.end && at.start < one.at.end),
  );
  return [...requests, ...methods, ...urls];
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A collection, or a body that its name or its first comment binds; other JSON is not even read. */
function isOurJson(file: string, text: string, catalog: Catalog): boolean {
  return (
    mayBeCollection(text) ||
    operationOfFileName(file, catalog) !== undefined ||
    /^\s*(?:\/\/|#)\s*(?:GET|POST|PUT|PATCH|DELETE)\s+\S/.test(text.slice(0, 1000))
  );
}
