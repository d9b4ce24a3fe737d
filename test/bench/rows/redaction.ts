import { redactValue } from '../../../src/token/redact';
import { measureRow } from '../row';
import { sample } from '../sample';

/** Answers to diagnosing calls with as many queues as this, and one token among them. */
function evidence(queues: number): object {
  const id = (at: number) => `${at.toString(16).padStart(8, '0')}-5d0c-4a6e-9c55-6a1a7b8c9d0e`;
  const entities = Array.from({ length: queues }, (_, at) => ({
    id: id(at),
    name: `Queue ${at}`,
    division: { id: id(at % 7), name: 'Home', selfUri: `/api/v2/authorization/divisions/${id(at % 7)}` },
    description: `Customers: region ${at}, day and night`,
    dateModified: '2026-11-22T10:00:00Z',
    permissions: ['routing:queue:view', 'routing:queue:edit'],
    selfUri: `/api/v2/routing/queues/${id(at)}`,
  }));
  const token = 'Zk3vQ9xTw7Lw2mNpR5sUaY8bEcHgJdKf4tXqVzWo1iPyMlSnBrGuCe6h0A';
  return { responses: { queues: { entities }, token: { access_token: token }, error: `Bearer ${token}` } };
}

measureRow(async (quick) => {
  const measured = [];
  for (const queues of quick ? [500] : [625, 1250, 2500, 5000]) {
    const bundle = evidence(queues);
    const text = JSON.stringify(bundle);
    const works = { redact: () => redactValue(bundle), parse: () => JSON.parse(text) as unknown };
    const times = await sample(works, { runs: quick ? 1 : 12, warmUp: quick ? 0 : 2 });
    measured.push({ megabytes: text.length / 1e6, ...times });
  }
  return {
    figures: measured.slice(-1).map(({ megabytes, redact, parse }) => ({
      what: `secrets taken out of ${megabytes.toFixed(1)} MB of evidence`,
      measured: redact,
      beside: [{ what: 'JSON.parse alone', ...parse }],
    })),
    growth: [
      {
        name: 'redaction',
        title: 'Secrets taken out of evidence',
        size: 'MB',
        lines: [
          {
            name: 'redactValue',
            points: measured.map(({ megabytes, redact }) => [megabytes, redact.median] as const),
          },
        ],
      },
    ],
  };
});
