import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/editor/disposables';

describe('a disposable store', () => {
  const logging = (log: string[], name: string) => ({ dispose: () => log.push(name) });

  it('disposes of what it holds once, last first', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    store.add(logging(log, 'first'));
    store.add(logging(log, 'second'));
    store.dispose();
    store.dispose();
    assert.deepEqual(log, ['second', 'first']);
  });

  it('disposes at once of what comes after the end', () => {
    const log: string[] = [];
    const store = new DisposableStore();
    store.dispose();
    store.add(logging(log, 'late'));
    assert.deepEqual(log, ['late']);
  });

  it('answers what it is given', () => {
    const it = { dispose: () => undefined };
    assert.equal(new DisposableStore().add(it), it);
  });
});
