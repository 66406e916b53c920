// Prints, as JSON, how each of the audits of GraphQL over HTTP ended for the server at the given address.
import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
const told = [];
for (const result of results) {
  const body = result.status === "ok" ? "" : await result.response?.text?.().catch(() => "");
  told.push({ id: result.id, name: result.name, status: result.status, reason: result.reason, body });
}
console.log(JSON.stringify(told));
