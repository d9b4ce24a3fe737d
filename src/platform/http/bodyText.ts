import { TooLarge } from './noAnswer';
import { l10n } from '../../text/l10n';

/** In bytes; the largest page of a listing is far below it. */
const LARGEST = 16 << 20;

/**
 * The text of a body, whatever character set it claims: JSON is UTF-8 (RFC 8259, 8.1). Bytes that are not become
 * replacement characters.
 *
 * @throws TooLarge above 16 MB
 */
export async function bodyText(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    // Leaving the loop ends the stream, and with it the connection.
    if (length > LARGEST) throw new TooLarge(l10n.t('more than {0} MB came', LARGEST >> 20));
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
