import * as vscode from 'vscode';
import { inlineText } from '../../report/inlineText';
import { Sentence } from '../sentence';
import { askRounds, type QueryDeps } from './query';
import { witnessOf } from './witness';

/** Something that a hover offers to look up; plain data, for its link carries it as JSON. */
export interface Question {
  /** An id or a telephone number in E.164. */
  readonly about: string;
  /** Reading calls that tell. */
  readonly lines: readonly string[];
}

/** More than these calls no hover asks for. */
const mostLines = 8;

/** "Look Up", behind the link of a hover: asks what an id stands for, or whose a number is, and says it. */
export async function lookUp(deps: QueryDeps, question?: Question): Promise<void> {
  if (!isQuestion(question))
    throw new Sentence(
      vscode.l10n.t('Move the mouse to an id or a number of a request, and choose Look Up there.'),
    );
  const answers = await askRounds(deps.live, [() => question.lines.slice(0, mostLines)]);
  const engine = await deps.engine();
  const witness = witnessOf(deps.live, engine);
  if (!answers || !witness) return;
  const found = engine.factText(witness, question.about);
  void vscode.window.showInformationMessage(
    found === undefined
      ? vscode.l10n.t('The organization does not say what {0} is.', question.about)
      : inlineText(found).replaceAll('**', ''),
  );
}

function isQuestion(value: unknown): value is Question {
  const { about, lines } = (value ?? {}) as Partial<Question>;
  return (
    typeof about === 'string' &&
    Array.isArray(lines) &&
    lines.every((line) => typeof line === 'string' && line.startsWith('GET /api/v2/'))
  );
}
