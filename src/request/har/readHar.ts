import { maxRequests } from '../limits';
import { type Request, UnreadableInput } from '../request';
import { harCall, isRefusal } from './harCall';
import { isPlatformCall } from './harDestination';
import { harEntries } from './harEntries';
import { harRequest } from './harRequest';
import { l10n } from '../../text/l10n';

/**
 * The calls of a HAR text that the platform refused, in their order.
 *
 * @throws UnreadableInput where there are none
 */
export function readHar(text: string): Request[] {
  const requests: Request[] = [];
  for (const entry of harEntries(Buffer.from(text))) {
    const call = harCall(entry);
    if (call && isRefusal(call) && isPlatformCall(call.url)) requests.push(harRequest(call));
    // Enough to be refused; there is no need to read the rest.
    if (requests.length > maxRequests) break;
  }
  if (requests.length > 0) return requests;
  throw new UnreadableInput(
    l10n.t(
      'No call in this HAR was refused by Genesys Cloud: record anew, and do what is refused while it records.',
    ),
  );
}
