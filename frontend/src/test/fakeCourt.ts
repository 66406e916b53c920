/** A court that takes uploads over real HTTP, and fails when it is told to. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "HEAD, PATCH, POST, OPTIONS",
  "access-control-expose-headers": "*",
  "tus-resumable": "1.0.0",
};

/** A small tus server whose next answers can be spoiled. */
export class FakeCourt {
  readonly bytes = new Map<string, Buffer>();
  readonly requests: string[] = [];
  /** Called before each POST and PATCH is answered; true when it has dealt with it. */
  spoil: (request: IncomingMessage, response: ServerResponse, id: string) => boolean = () => false;
  private server: Server = createServer((request, response) => void this.serve(request, response));
  port = 0;

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, "127.0.0.1", resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** As if killed: open connections are cut, and new ones refused. */
  async kill(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  url = (id: string): string => `http://127.0.0.1:${this.port}/uploads/${id}`;

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = request.url?.split("/").at(-1) ?? "";
    const had = this.bytes.get(id) ?? Buffer.alloc(0);
    if (request.method === "OPTIONS") return void response.writeHead(204, CORS).end();
    this.requests.push(`${request.method} ${id}`);
    if (request.method === "HEAD") {
      const length = { "upload-offset": had.length, "upload-length": 300_000 };
      return void response.writeHead(200, { ...CORS, ...length }).end();
    }
    const body: Buffer[] = [];
    for await (const part of request) body.push(part as Buffer);
    if (this.spoil(request, response, id)) return;
    if (request.method === "POST") {
      const made = `posted-${this.bytes.size}`;
      this.bytes.set(made, Buffer.concat(body));
      const said = {
        location: this.url(made),
        "causeway-upload-id": made,
        "upload-offset": Buffer.concat(body).length,
      };
      return void response.writeHead(201, { ...CORS, ...said }).end();
    }
    const at = Number(request.headers["upload-offset"]);
    if (at !== had.length) return void response.writeHead(409, CORS).end();
    const now = Buffer.concat([had, ...body]);
    this.bytes.set(id, now);
    response.writeHead(204, { ...CORS, "upload-offset": now.length }).end();
  }
}
