// Subscriptions over graphql-transport-ws, one socket each. The token travels in connection_init,
// because a browser cannot send a header with a WebSocket.

const PROTOCOL = "graphql-transport-ws";
const DONE = 1000;

/** An observable, as GraphiQL takes it: subscribe(observer) answers with unsubscribe(). */
export function live(url, token, operation, openSocket = (...args) => new WebSocket(...args)) {
  return {
    subscribe(observer) {
      const socket = openSocket(url, PROTOCOL);
      const send = (message) => socket.send(JSON.stringify(message));
      socket.onopen = () =>
        send({ type: "connection_init", payload: { Authorization: `Bearer ${token}` } });
      socket.onmessage = (event) => take(JSON.parse(event.data), operation, observer, socket, send);
      socket.onclose = (event) => {
        if (event.code !== DONE) {
          observer.error(new Error(`closed with ${event.code} ${event.reason}`));
        }
      };
      return { unsubscribe: () => socket.close(DONE) };
    },
  };
}

function take(message, operation, observer, socket, send) {
  switch (message.type) {
    case "connection_ack":
      send({ id: "1", type: "subscribe", payload: operation });
      break;
    case "ping":
      send({ type: "pong" });
      break;
    case "next":
      observer.next(message.payload);
      break;
    case "error":
      observer.next({ errors: message.payload });
      socket.close(DONE);
      break;
    case "complete":
      observer.complete();
      socket.close(DONE);
      break;
  }
}
