// A step of the build: the page that verifies sealed files off line, in one file that may ask nobody for anything.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = new URL("../../backend/causeway/web/spa/verifier.html", import.meta.url);
const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

/** What is bundled, by who has to be named wherever the bundle goes. */
const BUNDLED = [
  "pkijs",
  "asn1js",
  "@peculiar/utils",
  "@noble/hashes",
  "bytestreamjs",
  "fflate",
  "react",
  "diff",
  "pdfjs-dist",
];

/** One script of what `entry` imports, in a form that may stand in a page; `name` is what it is known by there. */
async function bundled(entry, name) {
  const [{ output }] = [
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: "error",
      build: {
        write: false,
        target: JSON.parse(read("package.json")).browserslist.map((each) =>
          each.replace("ios_saf", "ios").replace(" >= ", ""),
        ),
        lib: { entry, formats: ["iife"], name },
      },
      define: { "process.env.NODE_ENV": '"production"' },
    }),
  ].flat();
  // In a page, a script ends where it says so, whatever the language means.
  return output[0].code.replaceAll("</script", "<\\/script").trim();
}

const script = await bundled("src/verify/offline/page.ts", "verifier");
// What compares pages is five times as long, and run by who asks for it: until then it is a text.
const comparing = await bundled("src/verify/offline/comparing.ts", "comparing");
const tokens = read("src/ui/css/tokens.css")
  .replace(/\/\*[\s\S]*?\*\//g, "")
  .replace(/@font-face\s*\{[^}]*\}/g, "")
  .replace(/\s+/g, " ");
const template = read("verifier.html")
  .replace("/* TOKENS */", () => tokens)
  .replace("SCRIPT;", () => script)
  .replace("COMPARING;", () => comparing);
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const inside = (begun, ended) => hash(template.split(begun)[1].split(ended)[0]);
const later = inside('id="script-of-comparing">', "</script>");
const policy = `default-src 'none'; script-src ${inside("<script>", "</script>")} ${later}; style-src ${inside("<style>", "</style>")}; base-uri 'none'; form-action 'none'`;
const licences = BUNDLED.map((name) => `${name}\n${read(`node_modules/${name}/LICENSE`).trim()}`)
  .join("\n\n")
  .replaceAll("--", "- -");
const page = template
  .replace("POLICY", () => policy)
  .replace("</html>", () => `</html>\n<!--\n${licences}\n-->`);
writeFileSync(out, page);
console.log(`verifier.html: ${(page.length / 1000).toFixed(1)} kB`);
