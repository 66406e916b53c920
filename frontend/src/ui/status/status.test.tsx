import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../../i18n/language";
import { GLYPHS, type Family, type Status } from "./glyphs";
import { StatusBadge } from "./StatusBadge";

/** Whose hands a filing is in decides its colour. */
const FAMILIES: Record<Family, Status[]> = {
  yours: ["DRAFT", "AWAITING_SIGN_OFF", "CANCELLED"],
  court: ["SUBMITTING", "RECEIVED", "UNDER_REVIEW", "DEFERRED"],
  judge: ["REFERRED"],
  back: ["RETURNED_FOR_CORRECTION"],
  done: ["ACCEPTED", "PARTIALLY_ACCEPTED"],
  refused: ["REJECTED", "SUBMISSION_FAILED"],
};

function badge(status: Status) {
  const { container } = render(
    <LanguageProvider initial="en">
      <StatusBadge status={status} />
    </LanguageProvider>,
  );
  const element = container.querySelector<HTMLElement>(".status");
  if (!element) throw new Error("no badge");
  return element;
}

test("there are thirteen, each in one family", () => {
  const all = Object.values(FAMILIES).flat();
  expect([...all].sort()).toEqual(Object.keys(GLYPHS).sort());
  expect(all).toHaveLength(13);
});

test.each(Object.entries(FAMILIES).flatMap(([family, all]) => all.map((status) => [status, family])))(
  "%s is %s",
  (status, family) => {
    expect(badge(status as Status).dataset["f"]).toBe(family);
  },
);

test("shape and word differ for each, so that colour is never needed", () => {
  const badges = (Object.keys(GLYPHS) as Status[]).map(badge);
  expect(new Set(badges.map((element) => element.textContent)).size).toBe(13);
  expect(new Set(badges.map((element) => element.querySelector("svg")?.innerHTML)).size).toBe(13);
});
