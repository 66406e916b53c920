/** The whole form of a review, before a court that answers as its schema says. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newCase, paper, problem } from "../test/filings";
import { SchemaCourt, type Answers } from "../test/schemaCourt";
import { show } from "../test/show";
import ReviewPage from "./ReviewPage";

const ho = { id: "K", nameEn: "Ho Kwok-keung" };
const filer = { id: "A", nameEn: "Chan Mei-ling" };

const received = () => ({
  ...{ __typename: "Filing", id: "F1", reference: "CW-26-1", status: "RECEIVED", revision: 1, version: 4 },
  ...{ title: "Writ", availableActions: ["CLAIM"], filer, history: [], ...newCase },
  // Without their files: what is read is another's test.
  documents: [paper(1, "Writ of summons", { document: null }), paper(2, "Statement", { document: null })],
});

type Received = ReturnType<typeof received> & Record<string, unknown>;

function open(change: Partial<Received> = {}, answers: Answers = {}) {
  const filing: Received = { ...received(), ...change };
  const done = (status: string) => () => Object.assign(filing, { status, availableActions: [] });
  const mine = { status: "UNDER_REVIEW", availableActions: ["COMPLETE", "RELEASE"], claimedBy: ho };
  const court = new SchemaCourt({
    viewer: { id: "V", roles: ["REGISTRY_CLERK"], user: ho },
    filing: () => ({ ...filing }),
    reviewReasons: [
      { code: "WRONG_FORMAT", remedy: "CORRECTABLE", wordsRequired: false, text: "It is in a wrong format." },
      { code: "OTHER", remedy: "CORRECTABLE", wordsRequired: true, text: "Another reason." },
    ],
    registryCalendar: [
      { date: "2026-11-30", open: true, closesAt: "2026-11-30T09:30:00Z" },
      { date: "2026-12-01", open: true, closesAt: "2026-12-01T09:30:00Z" },
    ],
    claimReview: () => Object.assign(filing, mine),
    completeReview: done("ACCEPTED"),
    returnForCorrection: done("RETURNED_FOR_CORRECTION"),
    ...answers,
  });
  show(ReviewPage, "/review/:id?", "/review/F1");
  return { court, filing };
}

const claimed: Partial<Received> = {
  ...{ status: "UNDER_REVIEW", availableActions: ["COMPLETE", "RELEASE"], claimedBy: ho },
};
const heading = () => screen.findByRole("heading", { name: "Writ", level: 1 });
const decided = () => document.querySelector(".done")?.textContent;
const chosen = () =>
  [...document.querySelectorAll(".disp [aria-pressed=true]")].map((each) =>
    each.getAttribute("data-outcome"),
  );

async function reason(letters: string) {
  const letter = await screen.findByRole("combobox", { expanded: true });
  await userEvent.type(letter, `${letters}{Enter}`);
  await userEvent.keyboard("{Escape}");
}

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test("nothing is decided on a filing that nobody has claimed; claimed, it is the clerk's", async () => {
  const { court } = open();
  await heading();
  await userEvent.keyboard("a");
  expect(chosen()).toEqual([]);
  expect(decided()).toContain("Claim this filing to decide on it.");
  await userEvent.keyboard("c");
  await waitFor(() => expect(decided()).toContain("0 of 2 decided"));
  await userEvent.keyboard("a");
  expect(chosen()).toEqual(["ACCEPT"]);
  expect(court.inputs("ClaimReview")).toMatchObject([{ filingId: "F1" }]);
});

test("whoever was first is named, and nothing can be decided", async () => {
  const other = {
    status: "UNDER_REVIEW",
    availableActions: [],
    claimedBy: { id: "L", nameEn: "Leung Wai-man" },
  };
  const { filing } = open(
    {},
    {
      claimReview: () => {
        Object.assign(filing, other);
        return problem("ACTION_NOT_AVAILABLE", "Somebody has it.");
      },
    },
  );
  await heading();
  await userEvent.keyboard("c");
  expect(await screen.findByText(/Leung Wai-man claimed this filing before you/)).toBeInTheDocument();
  await userEvent.keyboard("a");
  expect(chosen()).toEqual([]);
});

test("with every document accepted the filing is accepted, and the next of the queue is opened", async () => {
  const { court } = open({ ...claimed });
  await heading();
  await userEvent.keyboard("a");
  expect(decided()).toContain("Document 2 is not decided yet.");
  await userEvent.keyboard("2a{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/CW-26-1 accepted/)).toBeInTheDocument();
  expect(court.inputs("CompleteReview")).toMatchObject([
    {
      filingId: "F1",
      dispositions: [
        { filingDocumentId: "D1", outcome: "ACCEPT", reasonCode: null, message: null },
        { filingDocumentId: "D2", outcome: "ACCEPT", reasonCode: null, message: null },
      ],
    },
  ]);
  expect(window.location.pathname).toBe("/review");
  expect(sessionStorage.getItem("causeway.review.F1.1")).toBeNull();
});

test("a document goes back with its reason and the clerk's words, and the filing with it, by the usual day", async () => {
  const { court } = open({ ...claimed });
  await heading();
  await userEvent.keyboard("a2r");
  expect(decided()).toContain("Document 2 needs a reason.");
  await reason("other");
  expect(decided()).toContain("Document 2: this reason needs your own words.");
  await userEvent.type(screen.getByLabelText("Words to the filer"), "Page 3 is missing.");
  await userEvent.click(screen.getByText("Return filing"));
  expect(await screen.findByText(/CW-26-1 returned. Due back Tue 1 Dec/)).toBeInTheDocument();
  expect(court.inputs("ReturnForCorrection")).toMatchObject([
    {
      ...{ filingId: "F1", dueAt: "2026-12-01T09:30:00Z" },
      items: [{ filingDocumentId: "D2", reasonCode: "OTHER", message: "Page 3 is missing." }],
    },
  ]);
});

test("sent back before the calendar is read: that is said, and the same keys serve once it is", async () => {
  const { court } = open({ ...claimed });
  const read = court.keep("DueDays");
  await heading();
  await userEvent.keyboard("a2r");
  await reason("format");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(screen.getAllByRole("status").at(-1)).toHaveTextContent("calendar is not read yet"),
  );
  expect(screen.getByText("Return filing").closest("button")).toHaveAttribute("aria-disabled", "true");
  read();
  await screen.findByLabelText("Due");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/CW-26-1 returned. Due back Tue 1 Dec/)).toBeInTheDocument();
  expect(court.inputs("ReturnForCorrection")).toHaveLength(1);
});

test("a rejected lead takes the others with it, and that is said before it is done", async () => {
  const { court } = open({ ...claimed }, { completeReview: { ...received(), status: "REJECTED" } });
  await heading();
  await userEvent.keyboard("x");
  await reason("format");
  await userEvent.keyboard("2a");
  expect(decided()).toContain("so the other goes with it. Nothing is charged.");
  await userEvent.click(screen.getByText("Reject filing"));
  expect(await screen.findByText("CW-26-1 rejected. Nothing was charged.")).toBeInTheDocument();
  expect(court.inputs("CompleteReview")).toMatchObject([
    { dispositions: [{ outcome: "REJECT", reasonCode: "WRONG_FORMAT" }, { outcome: "ACCEPT" }] },
  ]);
});

test("without an answer the same is sent again under the same key; something else decided is another act", async () => {
  const { court } = open({ ...claimed });
  await heading();
  await userEvent.keyboard("a2a");
  const back = court.lose("CompleteReview");
  const finish = () => userEvent.click(screen.getByText("Accept filing"));
  await finish();
  expect(await screen.findByText(/The court did not answer/)).toBeInTheDocument();
  await finish();
  await waitFor(() => expect(court.inputs("CompleteReview")).toHaveLength(2));
  await userEvent.keyboard("1a");
  back();
  await finish();
  await screen.findByText(/CW-26-1 accepted/);
  const keys = court
    .inputs("CompleteReview")
    .map((input) => (input as { idempotencyKey: string }).idempotencyKey);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test("what the court refuses is said, and the decisions stay", async () => {
  open({ ...claimed }, { completeReview: () => problem("CONFLICT", "It was changed meanwhile.") });
  await heading();
  await userEvent.keyboard("a2a{Control>}{Enter}{/Control}");
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("It was changed meanwhile.")).toBeInTheDocument();
  expect(decided()).toContain("2 of 2 decided");
});

test("the clerk sees what is asked for and why, and sets another level with words to the filer", async () => {
  const asked = {
    ...{ access: "FILER_AND_COURT", accessReason: "It names a child.", document: null },
    type: { code: "WRIT", name: "Writ of summons", defaultAccess: "PARTIES" },
  };
  const { court } = open({ ...claimed, documents: [paper(1, "Writ of summons", asked)] });
  await heading();
  const part = document.querySelector<HTMLElement>(".disp") ?? document.body;
  expect(part).toHaveTextContent("The filer asks that this be read by: The filer and the court.");
  expect(within(part).getByText("It names a child.")).toBeInTheDocument();
  expect(within(part).queryByLabelText("Who may read document 1 once it is accepted")).toBeNull();
  await userEvent.keyboard("a");
  const level = within(part).getByLabelText("Who may read document 1 once it is accepted");
  expect([...level.querySelectorAll("option")].map(({ textContent }) => textContent)).toEqual([
    "The parties",
    "The filer and the court (as asked)",
    "The court",
  ]);
  await userEvent.selectOptions(level, "The parties");
  expect(decided()).toContain("say why other people may read it");
  await userEvent.type(within(part).getByLabelText("Why not as the filer asks"), "The names are public.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText(/CW-26-1 accepted/)).toBeInTheDocument();
  expect(court.inputs("CompleteReview")).toMatchObject([
    { dispositions: [{ filingDocumentId: "D1", access: "PARTIES", accessReason: "The names are public." }] },
  ]);
});
