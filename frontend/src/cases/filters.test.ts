import { expect, test } from "vitest";
import { changed, filterOf, pageOf, readFilters } from "./useCaseFilters";

const read = (search: string) => readFilters(new URLSearchParams(search));

test("the address says which cases are listed, and nonsense in it is passed over", () => {
  const filters = read("text=golden&court=HC&status=ACTIVE,NONSENSE&order=SIDEWAYS&from=-3");
  expect(filterOf(filters)).toEqual({
    text: "golden",
    court: "HC",
    caseType: undefined,
    status: ["ACTIVE"],
    mine: undefined,
  });
  expect(filters.order).toBe("LAST_ACTIVITY_DESC");
  expect(filters.from).toBe(1);
});

test("paging goes by the place of a case, forward and back", () => {
  expect(pageOf(read("after=abc"))).toEqual({ first: 25, after: "abc" });
  expect(pageOf(read("before=abc"))).toEqual({ last: 25, before: "abc" });
});

test("another filter starts from the first page; another page keeps the filters", () => {
  const search = new URLSearchParams("court=HC&after=abc&from=26");
  expect(changed(search, { court: "DC" }).toString()).toBe("court=DC");
  expect(changed(search, { after: "def", from: "51" }).toString()).toBe("court=HC&after=def&from=51");
  expect(changed(search, { hide: "court" }).get("after")).toBe("abc");
});
