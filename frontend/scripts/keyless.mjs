// A plugin of graphql-codegen: the names of the types that have no id, which the cache keeps inside what they belong to.
import { isObjectType } from "graphql";

const ROOTS = (schema) => [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
/** The cache knows by itself how to keep these. */
const PAGES = /(Connection|Edge|PageInfo)$/;

export function plugin(schema) {
  const roots = ROOTS(schema);
  const names = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith("__") && !roots.includes(type))
    .filter((type) => !("id" in type.getFields()) && !PAGES.test(type.name))
    .map((type) => type.name)
    .sort();
  return `export const KEYLESS = ${JSON.stringify(names)};\n`;
}
