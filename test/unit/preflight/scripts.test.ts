import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usesIn } from '../../../src/preflight/uses';
import { catalog, uses } from './texts';

const found = (name: string, file: string, text: string, ...expected: string[]) =>
  it(name, () => assert.deepEqual(uses(file, text), expected));

const ME = 'curl https://api.mypurecloud.com/api/v2/users/me -H "Authorization: Bearer $TOKEN"';

describe('uses in scripts that a file quotes', () => {
  found(
    'in the fences of Markdown, by their language',
    'README.md',
    `# Users\n\nRun curl https://api.mypurecloud.com/api/v2/routing/queues to see.\n\n\`\`\`bash\n${ME}\n\`\`\`\n
~~~http
DELETE https://api.mypurecloud.com/api/v2/users/{{userId}}
~~~

1. \`\`\`js
   new platformClient.UsersApi().getUsersMe();
   \`\`\`

\`\`\`json
{"path": "/api/v2/groups"}
\`\`\`
`,
    '6 getUsersMe (request)',
    '10 deleteUser (request)',
    '14 getUsersMe (sdk-method)',
  );
  found(
    'in the steps of a pipeline',
    '.github/workflows/check.yml',
    `jobs:
  check:
    steps:
      - run: ${ME}
      - name: Remove
        run: |
          curl -X DELETE \\
            -H "Authorization: Bearer \${{ secrets.TOKEN }}" \\
            https://api.mypurecloud.com/api/v2/users/\${{ inputs.user_id }}
      - gc users list --expand authorization
`,
    '4 getUsersMe (request)',
    '9 deleteUser (request)',
    '10 getUsers (request)',
  );
  found('in no other YAML', 'openapi.yaml', 'paths:\n  /api/v2/users/me:\n    get: {}\n');
  found(
    'in the first fence, where a later one is not closed',
    'notes.md',
    `\`\`\`sh\n${ME}\n\`\`\`\n\n\`\`\`sh\n${ME}\n`,
    '2 getUsersMe (request)',
  );

  it('have places in the file, whatever it is', () => {
    const pieces = fc.constantFrom(
      '```sh\n',
      '```\n',
      `${ME}\n`,
      '- run: ',
      'gc users list\n',
      '\r\n',
      '${{',
      '}}',
      ' ',
      '>',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('a.md', 'a.yml'), (some, file) => {
        const text = some.join('');
        for (const { place } of usesIn({ file, text }, catalog)) {
          const said = text.slice(place.at.start, place.at.end);
          assert.match(said, /users\/me|^gc users list/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('uses of the vendor’s command line', () => {
  found(
    'are operations where only one fits',
    'users.sh',
    `gc users get 6d27c262-b846-44b9-8b6a-3667dd05c65c --expand authorization
gc users list | jq -r '.[].id' | xargs -I % echo %
id=$(gc users list)
gc routing queues list --pageSize=100
gc analytics conversations details query create --file=./query.json
gc users delete "$id"`,
    '1 getUser (request)',
    '2 getUsers (request)',
    '3 getUsers (request)',
    '4 getRoutingQueues (request)',
    '5 postAnalyticsConversationsDetailsQuery (request)',
    '6 deleteUser (request)',
  );
  found(
    'are open where several fit, or what is given does not',
    'users.sh',
    'gc users get\ngc users routingstatus list\n# gc users list\necho gc users list\ngc profiles list\n',
    '1 command-unclear ? gc users get',
    '2 command-unclear ? gc users routingstatus list',
  );
});
