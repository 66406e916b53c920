/** The box in which a filing is signed. */
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { LanguageProvider } from "../../../i18n/language";
import { SignPart } from "./SignPart";

const user = { nameEn: "Chan Mei-ling", nameZh: "陳美玲", title: "Solicitor" };
const organisation = { nameEn: "Harcourt Wong", nameZh: "夏王律師行" };

vi.mock("../../../session/viewer", () => ({ useSession: () => ({ viewer: { user, organisation } }) }));

const shown = (language: "en" | "zh-Hant", typed: string) =>
  render(
    <LanguageProvider initial={language}>
      <SignPart number={4} typed={typed} onType={() => undefined} />
    </LanguageProvider>,
  ).container;

test("a title in English is not said in the middle of a Chinese sentence", () => {
  expect(shown("zh-Hant", "")).not.toHaveTextContent("Solicitor");
  expect(shown("en", "")).toHaveTextContent("Chan Mei-ling, Solicitor, Harcourt Wong");
});

test("in Chinese the English name may be typed, and only another name is wrong", () => {
  shown("zh-Hant", "Chan Mei");
  expect(screen.getByRole("textbox")).not.toHaveAttribute("aria-invalid", "true");
  shown("zh-Hant", "Chan Wai");
  expect(screen.getAllByRole("textbox")[1]).toHaveAttribute("aria-invalid", "true");
});
