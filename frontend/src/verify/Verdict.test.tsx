import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../i18n/language";
import { Verdict } from "./Verdict";

test("of several files, it is said which one the court does not know", () => {
  const found = { outcome: "UNKNOWN" as const, sentence: "No file like this one was sealed here." };
  const check = { key: 1, route: "file" as const, at: "2026-11-23T04:00:00Z", name: "something.pdf" };
  render(
    <LanguageProvider initial="en">
      <Verdict check={{ ...check, state: "done", found: found as never }} original={undefined} />
    </LanguageProvider>,
  );
  expect(screen.getByText("something.pdf")).toBeVisible();
});
