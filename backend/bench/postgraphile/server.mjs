// PostGraphile over the same tables: the session is looked up for each request, and rows are told apart by row-level
// security. Arguments: port, address of the database, connections.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";
import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [port, connectionString, connections] = process.argv.slice(2);
const sessions = new pg.Pool({ connectionString, max: Number(connections) });
const SESSION = {
  name: "session",
  text: `SELECT s.user_id, m.organisation_id FROM session s JOIN account_user u ON u.id = s.user_id
         LEFT JOIN membership m ON m.user_id = u.id AND m.until IS NULL
         WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND u.status = 'ACTIVE'`,
};

async function context({ node }) {
  const token = (node?.req.headers.authorization ?? "").slice("Bearer ".length);
  const values = [createHash("sha256").update(token).digest("hex")];
  const [found] = (await sessions.query({ ...SESSION, values })).rows;
  return {
    pgSettings: {
      role: "bench_reader",
      "app.user_id": found?.user_id ?? "",
      "app.organisation_id": found?.organisation_id ?? "",
    },
  };
}

const server = createServer();
const service = makePgService({ connectionString, schemas: ["public"], poolConfig: { max: Number(connections) } });
await postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [service],
  grafast: { explain: false, context },
  grafserv: { graphiql: false, websockets: false },
})
  .createServ(grafserv)
  .addTo(server);
server.listen(Number(port), "127.0.0.1");
