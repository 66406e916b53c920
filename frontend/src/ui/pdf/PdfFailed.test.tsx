import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../../i18n/language";
import { PdfFailed } from "./PdfFailed";

test("who is told to download a document that cannot be shown is given the means", () => {
  render(
    <LanguageProvider initial="en">
      <PdfFailed onRetry={() => undefined} download="/documents/d/content" />
    </LanguageProvider>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("Try again, or download it.");
  const link = screen.getByRole("link", { name: "Download" });
  expect(link).toHaveAttribute("href", "/documents/d/content");
  expect(link).toHaveAttribute("download");
});
