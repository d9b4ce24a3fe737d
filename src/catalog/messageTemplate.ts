/** Longer than any message the platform writes; what is beyond is not looked at. */
const maxLength = 8192;

/** Stands before many messages, and is left out of some. */
const preamble = 'unable to perform the requested action. ';

/** A message in the form in which templates are compared with it. */
export interface ComparableMessage {
  readonly text: string;
}

/** Case, brackets, the opening sentence and a correlation id at the end do not count. */
export function comparableMessage(message: string): ComparableMessage {
  return { text: comparable(withoutCorrelation(message.slice(0, maxLength))) };
}

/** Text of an error code, with `%s` where the platform fills in names; fits the messages made from it. */
export class MessageTemplate {
  private readonly parts: readonly string[];
  /** How much of the template is text and no `%s`: of two that fit, the longer one says more. */
  readonly weight: number;

  constructor(template: string) {
    this.parts = comparable(template)
      .split('%s')
      .map((part) => part.trim());
    this.weight = this.parts.join('').length;
  }

  /**
   * Whether a message was made from this template; a template that is nothing but `%s` fits nothing, for it would fit
   * everything. Linear in the message: the leftmost place of each part is as good as any later one.
   */
  fits({ text }: ComparableMessage): boolean {
    if (this.weight === 0) return false;
    const [first = '', ...rest] = this.parts;
    const last = rest.pop();
    if (last === undefined) return text === first;
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  }
}

function comparable(text: string): string {
  const plain = text.replaceAll(/[[\]]/g, '').trim().toLowerCase();
  const start = plain.startsWith(preamble) ? preamble.length : 0;
  return plain.slice(start, plain.endsWith('.') ? -1 : undefined);
}

function withoutCorrelation(message: string): string {
  return message.trimEnd().replace(/ \([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\)$/i, '');
}
