import { l10n } from '../../text/l10n';
import { ageInWords } from '../age';
import { markOf } from '../../diagnosis/diagnosis';
import { markIcon } from '../marks';
import { childId, type ExplorerNode } from '../node';
import { answerNode } from './answerNode';
import { differences, type Difference } from './difference';
import type { DiagnosisHistory } from './history';
import { failedChecks, runTitle, type DiagnosisRun } from './run';

/** The view "Last Diagnosis": the answers of the newest run, what changed since the one before it, and earlier runs. */
export function lastDiagnosis(history: DiagnosisHistory, now: Date): readonly ExplorerNode[] {
  const { last } = history;
  if (!last) return [];
  const before = history.before(last);
  const earlier = history.runs.slice(1);
  return [
    ...last.answers.map((answer, index) => answerNode(`run${last.number}`, last, answer, index)),
    ...(before ? [changes(last, before, now)] : []),
    ...(earlier.length > 0 ? [earlierRuns(earlier, now)] : []),
  ];
}

function changes(last: DiagnosisRun, before: DiagnosisRun, now: Date): ExplorerNode {
  const id = 'changes';
  const found = last.answers.flatMap((answer, index) => {
    const then = before.answers[index];
    return then ? differences(then, answer).map((one) => ({ ...one, index })) : [];
  });
  const count = found.length === 0 ? l10n.t('nothing changed') : l10n.t('{0} changed', found.length);
  return {
    id,
    kind: 'group',
    label: l10n.t('Since {0}', ageInWords(before.at, now) ?? l10n.t('the run before')),
    description: count,
    icon: { id: 'diff' },
    spoken: l10n.t('Compared with the run before: {0}', count),
    open: found.length > 0,
    ...(found.length > 0 && {
      getChildren: () => found.map((one, nth) => changeNode(childId(id, `${one.index} ${nth}`), one)),
    }),
  };
}

function changeNode(id: string, { what, before, now, better }: Difference): ExplorerNode {
  const icon =
    better === undefined
      ? { id: 'diff-modified' }
      : better
        ? { id: 'arrow-up', colour: 'testing.iconPassed' }
        : { id: 'arrow-down', colour: 'testing.iconFailed' };
  return {
    id,
    kind: 'fact',
    label: what,
    description: `${before} → ${now}`,
    icon,
    spoken: l10n.t('{0} was {1}, is {2}', what, before, now),
    about: { copy: `${what}: ${before} → ${now}` },
    facts: () => [
      { name: l10n.t('Before'), value: before },
      { name: l10n.t('Now'), value: now },
    ],
  };
}

function earlierRuns(runs: readonly DiagnosisRun[], now: Date): ExplorerNode {
  const id = 'earlier';
  return {
    id,
    kind: 'group',
    label: l10n.t('Earlier'),
    description: `${runs.length}`,
    icon: { id: 'history' },
    spoken: l10n.t('Earlier diagnoses: {0}', runs.length),
    getChildren: () => runs.map((run) => runNode(id, run, now)),
  };
}

function runNode(parent: string, run: DiagnosisRun, now: Date): ExplorerNode {
  const id = childId(parent, `run${run.number}`);
  const [first] = run.answers;
  const when = ageInWords(run.at, now) ?? '';
  const failed = failedChecks(run);
  return {
    id,
    kind: 'run',
    label: runTitle(run),
    description: failed === 0 ? when : `${when}, ${l10n.t('{0} failed', failed)}`,
    icon: first && markIcon[markOf(first)],
    spoken: `${runTitle(run)}, ${when}`,
    about: { run: run.number, copy: runTitle(run) },
    getChildren: () => run.answers.map((answer, index) => answerNode(id, run, answer, index)),
  };
}
