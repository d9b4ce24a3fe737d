import { ourRequests, type TextOptions } from '../hover/ourRequests';
import { isApiPath } from '../inspection/belonging';
import { isOpenOrOurs } from './apiHost';
import { asked } from './asked';
import type { FoundUse } from './use';

/**
 * The requests of a text to the platform: those that it writes, not the errors that came back, and no body of which
 * only the shape says where it is sent. Names of SDK methods are read elsewhere, with more care.
 */
export function requestUses(text: string, options: TextOptions): FoundUse[] {
  return ourRequests(text, options).flatMap(({ request, path, isGuess }): FoundUse[] => {
    const { line, form, binding } = request;
    if (!line || isGuess || form === 'error' || binding === 'sdk-method' || !isApiPath(path)) return [];
    if (!isOpenOrOurs(line.url.value)) return [];
    const at = line.url.at.end > line.url.at.start ? line.url.at : request.at;
    return [{ ...asked(line.method.value, path, 'request', options.catalog), at }];
  });
}
