import { redact } from '../token/redact';
import { fieldHover } from './fieldHover';
import { errorCodeHover } from './errorCodeHover';
import { errorFileHover } from './errorFileHover';
import { mayBeMethodName, methodLanguages, operationIdsOf } from './methodName';
import { nameHover } from './nameHover';
import { operationText, undocumentedText } from './operationText';
import { type OurRequest, ourRequests, type TextOptions } from './ourRequests';
import type { Catalog } from '../catalog/catalog';
import { outside } from '../diagnosis/words';
import { SUBJECT_CALL } from '../evidence/grants';
import { toldTo } from '../evidence/witness';
import { standingWords } from '../outline/lensTitle';
import { withFacts } from './factHover';
import { holds, type Told } from './told';
import { wordAt } from './wordAt';

/**
 * What is told about the place of an offset, by what stands there: the operation of a request line or of an SDK
 * method, a field, a telephone number, a scope or permission, an error code. Undefined where nothing is known.
 */
export function hoverAt(text: string, offset: number, options: TextOptions): Told | undefined {
  const told = toldAt(text, offset, options);
  return told && { ...told, markdown: redact(told.markdown) };
}

function toldAt(text: string, offset: number, options: TextOptions): Told | undefined {
  const { languageId = '', catalog } = options;
  if (methodLanguages.includes(languageId)) return methodHover(text, offset, languageId, options);
  const requests = options.requests ?? ourRequests(text, options);
  const here = requests.find(({ request }) => holds(request.at, offset));
  if (here) return hoverIn(text, offset, here, options);
  if (requests.length === 0) return errorFileHover(text, offset, options);
  // What is said above the first separator stands in no request.
  return nameHover(text, offset, requests[0]?.request, catalog);
}

function hoverIn(text: string, offset: number, here: OurRequest, { catalog }: TextOptions): Told | undefined {
  const told = ofText(text, offset, here, catalog);
  return withFacts(told, text, offset, here, catalog);
}

/** What text and catalog tell. */
function ofText(text: string, offset: number, here: OurRequest, catalog: Catalog): Told | undefined {
  const { request, operation } = here;
  const { line, body, response } = request;
  if (line && (holds(line.method.at, offset) || holds(line.url.at, offset))) return lineHover(here, catalog);
  if (body && holds(body.at, offset)) {
    const told = operation && fieldHover(body, operation.bodyType, offset, catalog);
    return told ?? nameHover(text, offset, request, catalog);
  }
  if (response?.body && holds(response.body.at, offset)) {
    return (
      errorCodeHover(text, offset, response.status, catalog) ?? nameHover(text, offset, request, catalog)
    );
  }
  return nameHover(text, offset, request, catalog);
}

function lineHover(here: OurRequest, catalog: Catalog): Told | undefined {
  const { request, operation, path, isGuess } = here;
  const { line } = request;
  if (line === undefined || isGuess) return undefined;
  const at = { start: line.method.at.start, end: line.url.at.end };
  if (operation) {
    const markdown = [operationText(operation), ...standingText(here)].join('\n\n');
    return { at, markdown, diagnosable: true };
  }
  // Filled in, its variables may make the path a documented one.
  if (path.includes('{{') || line.method.value.includes('{{')) return undefined;
  return { at, markdown: undocumentedText(line.method.value, path, catalog), diagnosable: true };
}

/** Whether the account in use has what the operation asks for. */
function standingText({ standing, witness }: OurRequest): string[] {
  const stands = standing();
  if (stands === undefined || witness === undefined) return [];
  const said = outside(toldTo(witness, stands.kind === 'missing' ? stands.check.endpoint : SUBJECT_CALL));
  const why = stands.kind === 'missing' ? `: ${stands.check.actual}` : '';
  return [`**${standingWords(stands)}**${why} (${said})`];
}

function methodHover(
  text: string,
  offset: number,
  languageId: string,
  { catalog }: TextOptions,
): Told | undefined {
  const word = wordAt(text, offset, /\w/);
  if (word === undefined || !mayBeMethodName(word.value, languageId, () => text)) return undefined;
  const found = operationIdsOf(word.value, languageId).map((id) => catalog.byId(id));
  const operation = found.find((one) => one !== undefined);
  return operation && { at: word.at, markdown: operationText(operation) };
}
