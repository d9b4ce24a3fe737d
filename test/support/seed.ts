import fc from 'fast-check';

// The same trials on every run, so that a failure is of the change at hand; `PROPERTY_SEED=random` tries others.
const { PROPERTY_SEED: asked = '20261122' } = process.env;
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
