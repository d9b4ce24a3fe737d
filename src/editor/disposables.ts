interface Disposable {
  dispose(): unknown;
}

/** Holds what has to be disposed of together, last first. What is added after the end is disposed of at once. */
export class DisposableStore implements Disposable {
  private readonly held: Disposable[] = [];
  private disposed = false;

  /** Takes `disposable` and answers it, so that a field is set and held in one expression. */
  add<T extends Disposable>(disposable: T): T {
    if (this.disposed) disposable.dispose();
    else this.held.push(disposable);
    return disposable;
  }

  dispose(): void {
    this.disposed = true;
    for (let last = this.held.pop(); last; last = this.held.pop()) last.dispose();
  }
}
