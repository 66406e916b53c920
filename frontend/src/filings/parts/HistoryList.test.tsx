import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LanguageProvider } from "../../i18n/language";
import type { FollowedFiling } from "./followedFiling";
import { HistoryList } from "./HistoryList";

const at = "2026-11-20T09:42:07Z";
const step = { at, from: "SUBMITTING", event: "FAIL", revision: 1, actor: null };

test("the court's reasons are said in words, a person's as they wrote them", () => {
  const history = [
    { ...step, to: "SUBMISSION_FAILED", reason: "PAYMENT_FAILED" },
    { ...step, at: "2026-11-21T09:42:07Z", to: "REJECTED", reason: "CORRECTION_WINDOW_EXPIRED" },
    { ...step, at: "2026-11-22T09:42:07Z", to: "CANCELLED", reason: "Settled this morning." },
  ] as unknown as FollowedFiling["history"];
  render(
    <LanguageProvider initial="zh-Hans">
      <HistoryList history={history} now={Date.parse(at)} />
    </LanguageProvider>,
  );
  expect(screen.getByText("未有缴付费用")).toBeInTheDocument();
  expect(screen.getByText("未按时更正")).toBeInTheDocument();
  expect(screen.getByText("Settled this morning.")).toBeInTheDocument();
  expect(screen.queryByText(/_/)).toBeNull();
});
