/** A filing as the server has it now, past every cache. */
import type { Client } from "urql";
import { graphql, read } from "../../../gql";
import { editFiling, type EditedFiling } from "../filing";

const latest = graphql(`
  query LatestFiling($id: ID!, $language: Language) {
    filing(id: $id) {
      id
      ...EditFiling
    }
  }
`);

/** Undefined when the server did not answer, null when there is no such filing for this person. */
export async function latestOf(
  client: Client,
  id: string,
  language: "EN" | "ZH_HANT" | "ZH_HANS",
): Promise<EditedFiling | null | undefined> {
  const { data } = await client.query(latest, { id, language }, { requestPolicy: "network-only" });
  if (!data) return undefined;
  return data.filing ? read(editFiling, data.filing) : null;
}
