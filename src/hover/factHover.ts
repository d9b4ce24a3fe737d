import type { Catalog } from '../catalog/catalog';
import { GUID, namedIds } from '../platform/namedIds';
import { numberCalls } from '../platform/numberCalls';
import { callsAbout, callsAlongPath } from '../platform/objectCalls';
import type { Request } from '../request/request';
import { factText } from './factText';
import type { OurRequest } from './ourRequests';
import { holds, type Told } from './told';
import { wordAt } from './wordAt';

const E164 = /^\+\d{6,15}$/;

/** What is told of a place, with what the organization says of the id or the number that stands there. */
export function withFacts(
  told: Told | undefined,
  text: string,
  offset: number,
  { request, witness }: OurRequest,
  catalog: Catalog,
): Told | undefined {
  const word = wordAt(text, offset, /[\w+-]/);
  if (word === undefined || isAnswered(request, offset)) return told;
  const about = word.value;
  const isNumber = E164.test(about);
  if (!isNumber && !GUID.test(about)) return told;
  const lines = isNumber ? numberCalls([about]) : callsFor(about, request, catalog);
  const fact = witness && factText(witness, about);
  if (fact === undefined && lines.length === 0) return told;
  return {
    at: told && isWithin(told, word.at) ? told.at : word.at,
    markdown: [...(fact === undefined ? [] : [fact]), ...(told ? [told.markdown] : [])].join('\n\n---\n\n'),
    ...(told?.diagnosable && { diagnosable: true }),
    ...(lines.length > 0 && { question: { about, lines } }),
  };
}

/** What came back is spoken of by the report; ids in it are mostly those of the answer itself. */
function isAnswered({ response }: Request, offset: number): boolean {
  return response !== undefined && holds(response.at, offset);
}

function isWithin({ at }: Told, word: Told['at']): boolean {
  return word.start <= at.start && at.end <= word.end;
}

/** The calls that read the object which an id of the request names; none where nothing says what it is. */
function callsFor(id: string, request: Request, catalog: Catalog): readonly string[] {
  const ids = namedIds(request).filter((one) => one.id === id);
  const path = request.line?.url.value.path ?? '';
  const match = request.line && catalog.match(request.line.method.value, path);
  const inPath = callsAlongPath(path, match, catalog).filter((line) => line.includes(id));
  return [...new Set([...ids.flatMap(callsAbout), ...inPath])];
}
