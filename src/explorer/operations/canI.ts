import type { Catalog } from '../../catalog/catalog';
import type { Operation } from '../../catalog/operation';
import { diagnose } from '../../diagnosis/diagnose';
import { markOf, type Diagnosis } from '../../diagnosis/diagnosis';
import type { Evidence } from '../../evidence/evidence';
import { readInput } from '../../request/read';
import { l10n } from '../../text/l10n';
import { markWord } from '../marks';
import { bareLine } from './bareRequest';

/**
 * Whether the identity of the evidence may call an operation: the diagnosis of the bare request, as `can-i` on the
 * command line has it. Each is judged when it is first asked for, and once.
 */
export class CanI {
  private readonly judged = new Map<string, Diagnosis>();

  /** @param now to judge dates by, where the evidence is not dated */
  constructor(
    private readonly catalog: Catalog,
    private readonly evidence: Evidence,
    private readonly now: Date,
  ) {}

  /** Whether there is anything to judge by. */
  get isAsked(): boolean {
    return this.evidence.present;
  }

  of(operation: Operation): Diagnosis {
    const known = this.judged.get(operation.operationId);
    if (known) return known;
    const made = this.judge(operation);
    this.judged.set(operation.operationId, made);
    return made;
  }

  private judge(operation: Operation): Diagnosis {
    const { catalog, evidence } = this;
    const [request] = readInput(`${bareLine(operation)}\n`, { catalog, fileName: 'request.http' });
    if (!request) throw new Error(`${operation.operationId} is no request`);
    const taken = new Date(evidence.takenAt ?? Number.NaN);
    const now = Number.isNaN(taken.getTime()) ? this.now : taken;
    return diagnose({ request, catalog, evidence, now });
  }
}

/** Checks that are open as long as nothing is sent: they say nothing of whether one may. */
export const NOT_OF_ACCESS: ReadonlySet<string> = new Set(['host', 'body']);

/** The mark in words: `allowed`, `allowed, unless a policy denies it`, `refused: role-permission`, `open: Division`. */
export function markWords(diagnosis: Diagnosis): string {
  const { cause, checks } = diagnosis;
  const mark = markOf(diagnosis);
  switch (mark) {
    case 'denied':
      return l10n.t('refused: {0}', cause ?? l10n.t('of several causes'));
    case 'unknown': {
      const [first] = checks.filter(({ id, status }) => status === 'unknown' && !NOT_OF_ACCESS.has(id));
      return l10n.t('open: {0}', first ? first.check : l10n.t('what is sent'));
    }
    default:
      return markWord[mark]();
  }
}
