import type { Node } from 'jsonc-parser';
import { nodeSpan, property, scalar } from '../../text/json';
import { httpStatus } from '../errorShape';
import type { Response } from '../request';
import { asBody } from './body';
import { membersOf, pairsOf, textAt } from './jsonText';

/**
 * The answer that a request was saved with. Of several examples the first refusal is taken, for that is what there is
 * to explain; else the first one. Undefined where none has a status.
 */
export function savedAnswer(source: string, item: Node): Response | undefined {
  const answers = membersOf(property(item, 'response')).flatMap((node) => {
    const answer = readAnswer(source, node);
    return answer ? [answer] : [];
  });
  return answers.find(({ status }) => status >= 400) ?? answers[0];
}

function readAnswer(source: string, node: Node): Response | undefined {
  const status = httpStatus(scalar(property(node, 'code')));
  if (status === undefined) return undefined;
  const reason = scalar(property(node, 'status'));
  const body = textAt(source, node, 'body');
  return {
    status,
    reason: typeof reason === 'string' ? reason : '',
    headers: pairsOf(source, property(node, 'header')).map(({ key, value }) => ({
      name: { value: key.text, at: key.at },
      value: { value: value.text, at: value.at },
    })),
    ...(body?.text && { body: asBody(body) }),
    at: nodeSpan(node, 0),
  };
}
