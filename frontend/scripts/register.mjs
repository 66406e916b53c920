// Puts the registered operations beside the built application, where the server looks for them.
import { copyFileSync } from "node:fs";

copyFileSync(
  new URL("../src/gql/persisted-documents.json", import.meta.url),
  new URL("../../backend/causeway/web/spa/persisted-documents.json", import.meta.url),
);
