import type { DiagnosisRun } from './run';

/** Runs that are remembered. */
const MOST_RUNS = 20;

/** The diagnoses of this window, newest first. In memory alone, and without the texts that were diagnosed. */
export class DiagnosisHistory {
  private kept: readonly DiagnosisRun[] = [];
  private made = 0;

  get runs(): readonly DiagnosisRun[] {
    return this.kept;
  }

  get last(): DiagnosisRun | undefined {
    return this.kept[0];
  }

  add(run: Omit<DiagnosisRun, 'number'>): DiagnosisRun {
    const added = { ...run, number: ++this.made };
    this.kept = [added, ...this.kept].slice(0, MOST_RUNS);
    return added;
  }

  byNumber(number: number): DiagnosisRun | undefined {
    return this.kept.find((run) => run.number === number);
  }

  /** The run before this one on the same requests of the same file. */
  before(run: DiagnosisRun): DiagnosisRun | undefined {
    const same = subjects(run);
    return this.kept.find(
      (other) => other.number < run.number && other.uri === run.uri && subjects(other) === same,
    );
  }
}

function subjects({ answers }: DiagnosisRun): string {
  return answers.map(({ subject }) => subject).join('\n');
}
