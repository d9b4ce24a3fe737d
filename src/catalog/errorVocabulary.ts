import type { ErrorCode } from './errors';
import { Recent } from '../text/recent';
import { comparableMessage, MessageTemplate } from './messageTemplate';

/** The documented error codes, by status and code, and by the texts they come with. */
export class ErrorVocabulary {
  private readonly byCode = new Map<string, ErrorCode[]>();
  /** A recording holds the same refusal many times. */
  private readonly askedLast = new Recent<readonly ErrorCode[]>(200);
  private templates: readonly { readonly template: MessageTemplate; readonly code: ErrorCode }[] | undefined;

  constructor(private readonly codes: readonly ErrorCode[]) {
    for (const code of codes) {
      const same = this.byCode.get(code.code);
      if (same) same.push(code);
      else this.byCode.set(code.code, [code]);
    }
  }

  at(status: number, code: string): readonly ErrorCode[] {
    return (this.byCode.get(code) ?? []).filter((known) => known.status === status);
  }

  statusesOf(code: string): readonly number[] {
    return [...new Set((this.byCode.get(code) ?? []).map((known) => known.status))].sort((a, b) => a - b);
  }

  /** The template that says most comes first; of equal ones, that of more operations. */
  ofMessage(message: string): readonly ErrorCode[] {
    return this.askedLast.get(message, () => this.fitting(message));
  }

  private fitting(message: string): readonly ErrorCode[] {
    this.templates ??= this.codes
      .map((code) => ({ template: new MessageTemplate(code.template), code }))
      .sort((a, b) => b.template.weight - a.template.weight || b.code.operations - a.code.operations);
    const comparable = comparableMessage(message);
    return this.templates.filter(({ template }) => template.fits(comparable)).map(({ code }) => code);
  }
}
