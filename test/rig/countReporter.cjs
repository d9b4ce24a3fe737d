// Mocha's spec report, and the counts as JSON for the run that adds them up (file named by TEST_COUNTS). A test that is
// tried again says so, and why: what passes only then is a weakness that somebody should see.
const fs = require('fs');
const { reporters, Runner } = require('mocha');

class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) =>
      reporters.Base.consoleLog('    tried again: %s (%s)', test.fullTitle(), error.message),
    );
  }

  done(failures, end) {
    const { passes, failures: failed } = this.stats;
    if (process.env.TEST_COUNTS)
      fs.writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: passes, failed }));
    end(failures);
  }
}

module.exports = CountReporter;
