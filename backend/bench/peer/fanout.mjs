// The reference socket server as its own documentation sets it up: one subscription a socket, executed for each event.
import { createServer } from "node:http";
import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";

const [port] = process.argv.slice(2);
const listening = new Set();

/** Each subscriber's own queue, as a publish and subscribe library gives it. */
async function* events() {
  const waiting = [];
  let wake = () => {};
  const hear = (event) => {
    waiting.push(event);
    wake();
  };
  listening.add(hear);
  try {
    for (;;) {
      while (waiting.length) yield waiting.shift();
      await new Promise((resolve) => (wake = resolve));
    }
  } finally {
    listening.delete(hear);
  }
}

const schema = buildSchema(`
  type Query { ok: Boolean }
  type Filing { id: ID! reference: String! title: String! status: String! }
  type FilingEvent { cursor: String! at: String! name: String! from: String to: String! filing: Filing! }
  type Subscription { reviewQueueChanged: FilingEvent!  filingStatusChanged(filingId: ID): FilingEvent! }
`);
const fields = schema.getSubscriptionType().getFields();
for (const name of ["reviewQueueChanged", "filingStatusChanged"]) fields[name].subscribe = events;

const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    const event = JSON.parse(body);
    for (const hear of listening) hear(event);
    response.writeHead(200, { "content-type": "application/json", "content-length": 2 }).end("{}");
  });
});
useServer({ schema }, new WebSocketServer({ server, path: "/graphql" }));
server.listen(Number(port), "127.0.0.1");
