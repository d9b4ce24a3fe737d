import type { Node } from 'jsonc-parser';
import { property, scalar } from '../../text/json';
import { PieceBuilder, type MappedText } from '../../text/pieces';
import type { Located } from '../../text/span';
import { appendEncoded } from '../literal';
import type { Body } from '../request';
import { pairsOf, textAt } from './jsonText';

/** What a request sends, and the type that Postman names for it by itself. */
export interface SentBody {
  readonly body?: Body;
  readonly bodyFile?: Located<string>;
  readonly contentType?: string;
}

/** Reads `body` of a request: `raw` and `urlencoded`; a form of parts is only told by its type, a file by its name. */
export function readBody(source: string, node: Node | undefined): SentBody {
  if (node?.type !== 'object' || property(node, 'disabled')?.value === true) return {};
  switch (scalar(property(node, 'mode'))) {
    case 'raw': {
      const raw = textAt(source, node, 'raw');
      if (!raw || raw.text === '') return {};
      const language = scalar(property(property(property(node, 'options'), 'raw'), 'language'));
      return { body: asBody(raw), ...(language === 'json' && { contentType: 'application/json' }) };
    }
    case 'urlencoded':
      return {
        body: formBody(source, property(node, 'urlencoded') ?? node),
        contentType: 'application/x-www-form-urlencoded',
      };
    case 'formdata':
      return { contentType: 'multipart/form-data' };
    case 'file': {
      const file = textAt(source, property(node, 'file'), 'src');
      return file ? { bodyFile: { value: file.text, at: file.at } } : {};
    }
    default:
      return {};
  }
}

/** A text in a string of JSON is never edited as if it stood there plainly: that would break the file. */
export function asBody({ text, at, pieces }: MappedText): Body {
  return { text, at, pieces: pieces ?? [{ offset: 0, at, exact: true }] };
}

function formBody(source: string, list: Node): Body {
  const builder = new PieceBuilder(source);
  const at = { start: list.offset, end: list.offset + list.length };
  pairsOf(source, list).forEach(({ key, value }, i) => {
    if (i > 0) builder.put('&', { start: key.at.start, end: key.at.start });
    appendEncoded(builder, key);
    builder.put('=', { start: key.at.end, end: key.at.end });
    appendEncoded(builder, value);
  });
  return asBody(builder.build(at));
}
