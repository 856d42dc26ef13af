// Puts GraphiQL on the page, authorised as the chosen persona.

import { live } from "./live.js";
import { tabs, WORLD } from "./operations.js";

const ENDPOINT = "/graphql";
const SOCKET = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${ENDPOINT}`;
const FIRST_PERSONA = "ACCOUNTANT";

const chooser = document.getElementById("persona");
const note = document.getElementById("note");

const { personas, today } = await (await fetch("/demo/personas")).json();
for (const persona of personas) {
  const isFirst = persona.role === FIRST_PERSONA;
  chooser.add(new Option(`${persona.name} (${persona.role})`, persona.token, isFirst, isFirst));
}
chooser.onchange = () => {
  note.textContent = "The next operation runs as the persona you chose.";
};

const world = await post({ query: WORLD });
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultTabs: tabs(world.data, today),
    defaultEditorToolsVisibility: "variables",
  }),
);

function fetcher(operation, options) {
  return isSubscription(operation, options?.documentAST)
    ? live(SOCKET, chooser.value, operation)
    : post(operation, options?.headers);
}

function isSubscription(operation, document) {
  return (document?.definitions ?? []).some(
    (definition) =>
      definition.operation === "subscription" &&
      (!operation.operationName || definition.name?.value === operation.operationName),
  );
}

async function post(operation, headers) {
  const response = await fetch(ENDPOINT, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      authorization: `Bearer ${chooser.value}`,
      ...headers,
    },
    body: JSON.stringify(operation),
  });
  return response.json();
}
