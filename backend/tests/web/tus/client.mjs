// One upload by tus-js-client: `node client.mjs MODULES ENDPOINT TOKEN FILE`.
// It breaks off after the first part, goes on in a new upload object, and prints the address it used.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [modules, endpoint, token, path] = process.argv.slice(2);
const { Upload } = createRequire(modules + "/x.js")("tus-js-client");
const content = readFileSync(path);
const common = {
  endpoint,
  headers: { Authorization: `Bearer ${token}` },
  metadata: { filename: "from node.pdf", filetype: "application/pdf" },
  chunkSize: 400_000,
  retryDelays: [0, 100],
};

function run(options, until) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(content, {
      ...common,
      ...options,
      onError: reject,
      onSuccess: () => resolve(upload),
      onChunkComplete: (_size, accepted) => {
        if (until !== undefined && accepted >= until) upload.abort().then(() => resolve(upload), reject);
      },
    });
    upload.start();
  });
}

const broken = await run({}, 400_000);
const whole = await run({ uploadUrl: broken.url });
const given_up = await run({}, 400_000);
await Upload.terminate(given_up.url, common);
// As from networks that let through nothing but GET and POST.
const posted = await run({ overridePatchMethod: true });
console.log(JSON.stringify({ whole: whole.url, given_up: given_up.url, posted: posted.url }));
