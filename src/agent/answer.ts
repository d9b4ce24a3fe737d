import type { Catalog } from '../catalog/catalog';
import { text } from '../evidence/shape';
import { UnreadableInput } from '../request/request';
import { redactValue } from '../token/redact';
import { explainRefusal } from './explainRefusal';
import { type Ask, myAccess } from './myAccess';
import { requiredAccess } from './requiredAccess';
import type { ToolName } from './toolTable';

export interface AnswerDeps {
  readonly catalog: Catalog;
  readonly ask: Ask;
  readonly now: Date;
}

/**
 * The answer of a tool as small JSON; no secret is in it, whatever came in.
 *
 * @throws UnreadableInput where the input does not fit the tool; what `ask` throws
 */
export async function answerTool(name: ToolName, input: unknown, deps: AnswerDeps): Promise<object> {
  const given = {
    operation: text(input, 'operation'),
    text: text(input, 'text'),
    fileName: text(input, 'fileName'),
  };
  return redactValue(await answer(name, given, deps)) as object;
}

async function answer(
  name: ToolName,
  input: { operation: string | undefined; text: string | undefined; fileName: string | undefined },
  { catalog, ask, now }: AnswerDeps,
): Promise<object> {
  switch (name) {
    case 'explain_refusal':
      if (input.text === undefined)
        throw new UnreadableInput('Give the request or the refusal as "text", a string.');
      return explainRefusal({ text: input.text, fileName: input.fileName }, now);
    case 'required_access':
      return requiredAccess(input, catalog);
    case 'my_access':
      return myAccess(input, catalog, ask);
  }
}
