import assert from 'node:assert/strict';
import { Settled, settledValue } from '../../../src/payload/settled';

const failure = new Error('no');

describe('a settled promise', () => {
  it('has its value at once, through whatever it was handed on', () => {
    const handedOn = Settled.resolve(2)
      .then((value) => Settled.resolve(value + 1))
      .then((value) => value * 2);
    assert.equal(settledValue(handedOn), 6);
  });

  it('has done what follows when `then` returns', () => {
    const done: string[] = [];
    void Settled.resolve('a').then((value) => done.push(value));
    assert.deepEqual(done, ['a']);
  });

  it('gathers values and promises alike', () =>
    assert.deepEqual(settledValue(Settled.all([1, Settled.resolve(2)])), [1, 2]));

  it('takes the first outcome it is given', () => {
    const twice = new Settled<number>((resolve, reject) => {
      resolve(1);
      resolve(2);
      reject(failure);
    });
    assert.equal(settledValue(twice), 1);
  });

  it('tells what it was rejected with, or what was thrown', () => {
    const throwing = Settled.resolve(1).then(() => {
      throw failure;
    });
    const rejected = [
      Settled.reject(failure),
      throwing,
      throwing.then((value) => value),
      Settled.all([Settled.reject(failure)]),
      new Settled(() => {
        throw failure;
      }),
    ];
    for (const promise of rejected) assert.throws(() => settledValue<unknown>(promise), failure);
  });

  it('goes on from a failure that was caught', () => {
    const caught = Settled.reject(failure).then(undefined, (reason) => reason === failure);
    assert.equal(settledValue(caught), true);
  });

  it('is what `await` takes', async () => assert.equal(await Settled.resolve(3), 3));

  it('cannot be left open, nor wait for what is', () => {
    assert.throws(() => new Settled(() => undefined), TypeError);
    assert.throws(() => Settled.resolve(Promise.resolve(1)), TypeError);
    assert.throws(() => settledValue(Promise.resolve(1)), TypeError);
  });
});
