import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../../i18n/language";
import { FeeTable } from "../fees/FeeTable";
import { FiveTimes, type FiveTimesProps } from "./FiveTimes";

const RECEIVED: FiveTimesProps = {
  submittedAt: "2026-11-20T09:42:07Z",
  receivedAt: "2026-11-20T09:42:09Z",
  deemedReceivedAt: "2026-11-23T00:45:00Z",
  deemedReason: "AFTER_HOURS",
};

function cells(props: FiveTimesProps): string[] {
  const { container } = render(
    <LanguageProvider initial="en">
      <FiveTimes {...props} />
    </LanguageProvider>,
  );
  return [...container.querySelectorAll("li")].map((cell) => cell.textContent);
}

test("five times are never merged, and what is pending is said in words", () => {
  const [submitted, received, deemed, date, docket] = cells(RECEIVED);
  expect(submitted).toContain("17:42:07");
  expect(received).toContain("17:42:09Fri 20 Nov 2026");
  expect(deemed).toContain("08:45Mon 23 Nov 2026");
  expect(date).toContain("When acceptedWill be 23 Nov 2026");
  expect(docket).toContain("When accepted");
});

test("an order that moves the filing date makes it the one that counts", () => {
  const { container } = render(
    <LanguageProvider initial="en">
      <FiveTimes {...RECEIVED} officialFilingDate="2026-11-20" docketedAt="2026-11-23T03:02:41Z" />
    </LanguageProvider>,
  );
  expect(container.querySelector(".counts")?.textContent).toContain("20 Nov2026As the court ordered.");
});

test("what was submitted and is not received says what it waits for, never that it was not sent", () => {
  const { submittedAt } = RECEIVED;
  const waiting = cells({ submittedAt, unreceived: "fee" });
  expect(waiting[1]).toContain("When the fee is held");
  expect(waiting[3]).toContain("When accepted");
  expect(cells({ submittedAt, unreceived: "back" })[1]).toContain("Not received");
});

test("a rejected filing will never have a filing date", () => {
  expect(cells({ ...RECEIVED, over: true })[3]).toContain("Not accepted");
});

test("a fee is closed by its total, with a dagger where the rate is unverified", () => {
  const line = { description: "Setting down", ordinary: "1045.00", concession: "209.00", payable: "836.00" };
  render(
    <LanguageProvider initial="en">
      <FeeTable lines={[{ ...line, key: "a", verified: false, known: true }]} total="836.00" />
    </LanguageProvider>,
  );
  const row = screen.getByRole("row", { name: /Setting down/ });
  expect(within(row).getByText("−209.00")).toBeInTheDocument();
  expect(within(row).getByRole("link")).toHaveAccessibleName(/gazette/);
  expect(screen.getByRole("row", { name: /To pay/ })).toHaveTextContent("HK$836.00");
});

test("a fee that is not known is to be assessed, and never nothing", () => {
  const nothing = { ordinary: "0.00", concession: "0.00", payable: "0.00", verified: false };
  const lines = [
    { ...nothing, key: "a", description: "Taxation of costs", known: false },
    { ...nothing, key: "b", description: "Affirmation", known: true },
  ];
  const table = (total: string) => (
    <LanguageProvider initial="en">
      <FeeTable lines={lines} total={total} />
    </LanguageProvider>
  );
  const { rerender } = render(table("0.00"));
  expect(screen.getByRole("row", { name: /Taxation/ })).toHaveTextContent("Taxation of costsTo be assessed");
  expect(screen.getByRole("row", { name: /Affirmation/ })).toHaveTextContent("No fee0.00");
  expect(screen.getByRole("row", { name: /To pay/ })).toHaveTextContent("To payTo be assessed");
  rerender(table("836.00"));
  expect(screen.getByRole("row", { name: /To pay/ })).toHaveTextContent(
    "HK$836.00 and what is to be assessed",
  );
});
