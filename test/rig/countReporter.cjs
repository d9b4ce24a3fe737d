// Mocha's spec report, and the counts as JSON for the run that adds them up (file named by TEST_COUNTS).
const fs = require('fs');
const { reporters } = require('mocha');

class CountReporter extends reporters.Spec {
  done(failures, end) {
    const { passes, failures: failed } = this.stats;
    if (process.env.TEST_COUNTS)
      fs.writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed: passes, failed }));
    end(failures);
  }
}

module.exports = CountReporter;
