import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ceiling, monthsBetween, StepChart } from "./StepChart";

test.each([
  [17428, 20000],
  [20000, 20000],
  [20001, 40000],
  [99, 100],
  [0, 1],
])("a scale for %i ends at %i", (value, end) => {
  expect(ceiling(value)).toBe(end);
});

test("a chart says in words what it shows, and steps at each change", () => {
  const steps = [
    { at: 0, value: 10 },
    { at: 50, value: 20 },
  ];
  const { container } = render(
    <StepChart
      steps={steps}
      until={100}
      floor={5}
      floorLabel="least"
      says="from 10 to 20"
      label={String}
      day={String}
    />,
  );
  expect(screen.getByRole("img", { name: "from 10 to 20" })).toBeTruthy();
  expect(container.querySelectorAll("path")[1]?.getAttribute("d")).toBe("M48 100H519V20H990");
});

test("it is drawn as wide as its place: on a telephone its figures are as large as other text", () => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(358);
  const steps = [{ at: 0, value: 10 }];
  const { container } = render(
    <StepChart
      steps={steps}
      until={100}
      floor={5}
      floorLabel="least"
      says="10"
      label={String}
      day={String}
    />,
  );
  expect(container.querySelector("svg")?.getAttribute("viewBox")).toBe("0 0 358 200");
  expect(container.querySelectorAll("path")[1]?.getAttribute("d")).toBe("M48 20H348");
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("months begin at midnight in Hong Kong, the ends left out", () => {
  const months = monthsBetween(Date.parse("2026-08-23T10:00:00Z"), Date.parse("2026-10-31T16:00:00Z"));
  expect(months.map((at) => new Date(at).toISOString())).toEqual([
    "2026-08-31T16:00:00.000Z",
    "2026-09-30T16:00:00.000Z",
  ]);
});
