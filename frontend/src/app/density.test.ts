import { expect, test } from "vitest";
import { densityFor } from "./useDensity";
import type { Viewer } from "../session/viewer";

const viewer = (roles: Viewer["roles"], organisation: unknown = null) => ({ roles, organisation }) as Viewer;

test.each([
  ["the registry", viewer(["REGISTRY_CLERK"]), "compact"],
  ["a lawyer", viewer(["ORGANISATION_USER"], { id: "1" }), "regular"],
  ["a litigant in person", viewer(["INDIVIDUAL"]), "relaxed"],
  ["the public", null, "regular"],
])("%s starts %s", (_who, who, density) => {
  expect(densityFor(who)).toBe(density);
});
