// A plugin of graphql-codegen: the names of the types without an id that the application asks for. The cache keeps what
// is of such a type inside what it belongs to.
import { getNamedType, isAbstractType, isObjectType, TypeInfo, visit, visitWithTypeInfo } from "graphql";

const ROOTS = (schema) => [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
/** The cache knows by itself how to keep these. */
const PAGES = /(Connection|Edge|PageInfo)$/;

/** Every type of which an answer to one of `documents` may hold something. */
function askedFor(schema, documents) {
  const types = new Set();
  const info = new TypeInfo(schema);
  const note = () => {
    const type = getNamedType(info.getType());
    if (!type) return;
    for (const each of isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) types.add(each);
  };
  for (const { document } of documents) visit(document, visitWithTypeInfo(info, { Field: note }));
  return types;
}

export function plugin(schema, documents) {
  const roots = ROOTS(schema);
  const names = [...askedFor(schema, documents)]
    .filter((type) => isObjectType(type) && !type.name.startsWith("__") && !roots.includes(type))
    .filter((type) => !("id" in type.getFields()) && !PAGES.test(type.name))
    .map((type) => type.name)
    .sort();
  return `export const KEYLESS = ${JSON.stringify(names)};\n`;
}
