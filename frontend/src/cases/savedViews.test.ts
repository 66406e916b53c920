import { expect, test } from "vitest";
import { readViews, viewOf, withView } from "./savedViews";

test("a view is what is filtered, not where in the list one is", () => {
  const one = viewOf(new URLSearchParams("status=ACTIVE&court=DC&after=abc&from=26"));
  expect(one).toBe("court=DC&status=ACTIVE");
  expect(viewOf(new URLSearchParams("court=DC&status=ACTIVE&text="))).toBe(one);
});

test("a name names one view", () => {
  const first = withView([], { name: "Mine", search: "mine=1" });
  expect(withView(first, { name: "Mine", search: "court=DC" })).toEqual([
    { name: "Mine", search: "court=DC" },
  ]);
});

test("what a browser kept and is no list of views is none", () => {
  expect(readViews('{"name":1}')).toEqual([]);
  expect(readViews("not json")).toEqual([]);
  expect(readViews('[{"name":"Mine","search":"mine=1"},3]')).toEqual([{ name: "Mine", search: "mine=1" }]);
});
