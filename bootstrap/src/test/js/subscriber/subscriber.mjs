// Follows payment status with the standard client, writes each item as a line of JSON, and obeys:
// "drop" cuts the connection and holds back the next, "resume" lets it come.
import { createInterface } from 'node:readline';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token, accountId] = process.argv.slice(2);
const variables = { accountId, after: null };
let mayConnect = Promise.resolve();
let allow = () => {};

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: { Authorization: `Bearer ${token}` },
  lazy: true,
  retryAttempts: 10,
  retryWait: () => mayConnect,
  shouldRetry: () => true,
});

client.subscribe(
  {
    query: `subscription($accountId: ID, $after: String) {
      paymentStatusChanged(accountId: $accountId, after: $after) {
        __typename cursor
        ... on PaymentStatusChange { cause status balance { amount } invoice { number } } } }`,
    variables,
  },
  {
    next: ({ data, errors }) => {
      if (errors) return say({ failed: errors });
      // The client subscribes anew with the same variables object: from here on, behind this item.
      variables.after = data.paymentStatusChanged.cursor;
      say(data.paymentStatusChanged);
    },
    error: (problem) => say({ failed: String(problem) }),
    complete: () => say({ completed: true }),
  },
);

createInterface({ input: process.stdin }).on('line', (order) => {
  if (order === 'drop') {
    mayConnect = new Promise((resolve) => { allow = resolve; });
    client.terminate();
    say({ dropped: true });
  }
  if (order === 'resume') allow();
}).on('close', () => process.exit(0));

function say(item) {
  process.stdout.write(`${JSON.stringify(item)}\n`);
}
