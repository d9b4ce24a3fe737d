export const help = `permission-doctor: why a Genesys Cloud API request is refused, and what to do

  permission-doctor diagnose [FILE] [--evidence BUNDLE] [--json]
      Diagnose the requests of FILE (.http, JSON body, curl, code, pasted error),
      or of standard input. BUNDLE holds the platform's answers to the diagnosing calls.

  permission-doctor decode [FILE] [--json]
      Say what a token is and what it states. The token is read from FILE or from
      standard input, never from the command line, and is not shown.

  --json      print the answer as JSON
  --help      this text
  --version   the version

Exit status: 0 allowed, 1 denied, 2 unknown, 3 the command line or the input was unusable.`;
