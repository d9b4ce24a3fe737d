import { markOf } from '../../diagnosis/diagnosis';
import { l10n } from '../../text/l10n';
import { inlineText } from '../../report/inlineText';
import { addressee, confidenceWord, sourceWord } from '../../report/marks';
import { checkIcon, checkWord, markIcon, markWord } from '../marks';
import { childId, factNode, type ExplorerNode } from '../node';
import type { DiagnosisRun, KeptAnswer } from './run';

/** An answer with its table of checks, what to do, and what would settle more. */
export function answerNode(
  parent: string,
  run: DiagnosisRun,
  answer: KeptAnswer,
  index: number,
): ExplorerNode {
  const id = childId(parent, `answer${index}`);
  const cause = answer.cause === null ? '' : ` · ${answer.cause}`;
  return {
    id,
    kind: 'answer',
    label: answer.subject,
    description: `${markWord[markOf(answer)]()}${cause}`,
    icon: markIcon[markOf(answer)],
    spoken: `${answer.subject}: ${answer.headline}`,
    open: true,
    about: { run: run.number, copy: answer.headline, ...placeOf(run, answer.at) },
    facts: () => [
      { name: l10n.t('Answer'), value: answer.headline },
      { name: l10n.t('Confidence'), value: confidenceWord(answer.confidence) },
      { name: l10n.t('Evidence'), value: evidenceWords(answer) },
    ],
    getChildren: () => [
      ...answer.checks.map((check, nth) => checkNode(childId(id, `${check.id} ${nth}`), run, check)),
      ...listNode(
        id,
        l10n.t('What to do'),
        'lightbulb',
        answer.advice.map(({ who, text }) => ({ head: addressee(who), text })),
      ),
      ...listNode(
        id,
        l10n.t('What would settle more'),
        'search',
        answer.nextEvidence.map((text) => ({ text })),
      ),
      ...listNode(
        id,
        l10n.t('Remarks'),
        'note',
        answer.notes.map((text) => ({ text })),
      ),
    ],
  };
}

function checkNode(id: string, run: DiagnosisRun, check: KeptAnswer['checks'][number]): ExplorerNode {
  const [actual, expected] = [inlineText(check.actual), inlineText(check.expected)];
  const rows = [
    [l10n.t('Expected'), expected],
    [l10n.t('Actual'), actual],
    [l10n.t('Source'), sourceWord(check.source)],
    [l10n.t('Asked at'), check.endpoint],
  ].filter(([, value]) => value !== '');
  return {
    id,
    kind: 'check',
    label: check.check,
    description: actual,
    icon: checkIcon[check.status],
    spoken: `${check.check}, ${checkWord[check.status]()}: ${actual}`,
    about: {
      copy: l10n.t('{0}: expected {1}; {2}', check.check, expected, actual),
      run: run.number,
      ...placeOf(run, check.at),
    },
    facts: () => rows.map(([name = '', value = '']) => ({ name, value })),
    getChildren: () => rows.map(([name = '', value = '']) => factNode(id, name, value)),
  };
}

/** Where in the text it stands; nowhere where the text came from the clipboard. */
function placeOf({ uri }: DiagnosisRun, at: KeptAnswer['at'] | undefined) {
  return uri === undefined || at === undefined ? {} : { place: { uri, ...at } };
}

function listNode(
  parent: string,
  label: string,
  icon: string,
  items: readonly { readonly head?: string; readonly text: string }[],
): readonly ExplorerNode[] {
  if (items.length === 0) return [];
  const id = childId(parent, label);
  return [
    {
      id,
      kind: 'group',
      label,
      description: `${items.length}`,
      icon: { id: icon },
      spoken: `${label}: ${items.length}`,
      getChildren: () =>
        items.map(({ head, text }, nth): ExplorerNode => {
          const plain = inlineText(text);
          return {
            id: childId(id, `${nth}`),
            kind: 'fact',
            label: head ?? plain,
            description: head === undefined ? undefined : plain,
            spoken: head === undefined ? plain : `${head}: ${plain}`,
            about: { copy: plain },
            facts: () => [{ name: head ?? label, value: plain }],
          };
        }),
    },
  ];
}

function evidenceWords({ evidence }: KeptAnswer): string {
  return evidence
    ? `${evidence.host ?? l10n.t('unknown host')}, ${evidence.takenAt ?? l10n.t('undated')}`
    : l10n.t('none was asked');
}
