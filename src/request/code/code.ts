import { LineCursor } from '../../text/lines';
import type { Block } from '../block';
import { findResponse } from '../http';
import { maxRequests } from '../limits';
import { readResponse } from '../message';
import type { KnownOperations } from '../namedLine';
import type { Request } from '../request';
import { callsIn, readArguments } from './call';
import { ExpressionReader } from './expression';
import { mayBeHttpCall, readHttpCall } from './httpCall';
import { calledOperation, readSdkCall } from './sdkCall';
import { Source } from './source';

/**
 * Reads the calls in source code that send requests, by `fetch`, an HTTP client or a method of the vendor's
 * SDKs; empty where there are none. The code is scanned, not run: values that are no literals stand as
 * `{{name}}`. A response pasted below belongs to the last call.
 */
export function readCode(text: string, block: Block, operations: KnownOperations): Request[] {
  const { title, claims } = block.metadata;
  const below = findResponse(text, block.content);
  const source = new Source(text, { start: block.content.start, end: below?.start ?? block.content.end });
  const reader = new ExpressionReader(source);
  const found: Request[] = [];
  for (const call of callsIn(source)) {
    if (found.length > maxRequests) break;
    const operation = calledOperation(call, operations);
    if (!operation && !mayBeHttpCall(call)) continue;
    const args = readArguments(source, reader, call.inside);
    const sent =
      readHttpCall(source, reader, call, args) ?? (operation && readSdkCall(source, call, args, operation));
    if (!sent) continue;
    const at = { start: call.start, end: Math.max(args.end, call.nameAt.end) };
    found.push({ form: 'code', at, ...(title && { title }), claims, ...sent });
  }
  const last = found.at(-1);
  const response = last && below && readResponse(new LineCursor(text, below), block.metadata);
  if (last && response)
    found[found.length - 1] = { ...last, response, at: { start: last.at.start, end: response.at.end } };
  const [only] = found;
  return only && found.length === 1 ? [{ ...only, at: block.at }] : found;
}
