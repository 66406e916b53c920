/** The clerk reads the answers of a form in its own words, not in its codes. */
import { render, screen } from "@testing-library/react";
import { Provider, type Client } from "urql";
import { expect, test } from "vitest";
import { fromValue } from "wonka";
import { LanguageProvider } from "../i18n/language";
import { Entered } from "./Entered";
import type { ReviewedFiling } from "./filing";

const plain = {
  caseTypes: [],
  when: null,
  help: null,
  required: true,
  maxLength: null,
  maxItems: null,
  addressRoles: [],
};
const field = (code: string, kind: string, label: string, more: object = {}) => ({
  ...{ ...plain, code, kind, label, options: [], fields: [] },
  ...more,
});

const form = {
  code: "writ",
  name: "Writ of Summons",
  sections: [
    {
      ...{ ...plain, code: "claim", title: "Claim" },
      fields: [
        field("claim_scope", "CHOICE", "Section A", {
          options: [{ code: "MONETARY", label: "Monetary claim only" }],
        }),
        field("parties", "PARTIES", "Parties"),
        field("amount_claimed", "MONEY", "Amount claimed"),
        field("truth_date", "DATE", "Dated"),
        field("liquidated", "YES_NO", "Liquidated"),
        field("claim_paragraphs", "PARAGRAPHS", "Statement of claim"),
        field("not_answered", "TEXT", "Not answered"),
      ],
    },
  ],
};

const answers = {
  claim_scope: "MONETARY",
  parties: [{ nameEn: "Ngan Hing Steel Limited" }],
  amount_claimed: "4186320.00",
  truth_date: "2026-01-05",
  liquidated: true,
  claim_paragraphs: ["Steel was sold.", "It was not paid for."],
};

function show(originatingData: unknown, found: unknown = form) {
  const executeQuery = () => fromValue({ data: { originatingForm: found }, error: undefined, stale: false });
  const filing = { originatingData, caseType: { code: "HCA" } } as unknown as ReviewedFiling;
  render(
    <LanguageProvider initial="en">
      <Provider value={{ executeQuery } as unknown as Client}>
        <Entered filing={filing} />
      </Provider>
    </LanguageProvider>,
  );
  return screen
    .queryAllByRole("term")
    .map((term) => [term.textContent, term.nextElementSibling?.textContent]);
}

test("a choice is read by its name, a sum as money, a day as a day, in the order of the form", () => {
  expect(show({ form: "writ", answers })).toEqual([
    ["Section A", "Monetary claim only"],
    ["Amount claimed", "HK$4,186,320.00"],
    ["Dated", "5 Jan 2026"],
    ["Liquidated", "Yes"],
    ["Statement of claim", "Steel was sold.It was not paid for."],
  ]);
});

test("what was sent without a form is shown by the sender's own names", () => {
  expect(show({ sumClaimed: "4500", urgent: false })).toEqual([
    ["Sum claimed", "4500"],
    ["Urgent", "No"],
  ]);
});

test("a form that the court no longer has does not hide what was answered", () => {
  expect(show({ form: "gone", answers: { amount_claimed: "5.00" } }, null)).toEqual([
    ["Amount claimed", "5.00"],
  ]);
});
