/** A firm shows its case to counsel, and takes it back; nobody else is shown the part. */
import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { SchemaCourt } from "../../test/schemaCourt";
import { show } from "../../test/show";
import { SharedWith } from "./SharedWith";

const LEUNG = {
  userId: "u",
  nameEn: "Leung Wai-man",
  organisationEn: "Temple Chambers",
  permission: "DRAFT",
  lastDay: "2026-12-05",
  sharedAt: "2026-11-23T04:00:00Z",
};

const REFUSED = {
  __typename: "Problem",
  code: "INVALID",
  message: "Nobody has this address here.",
  fields: [{ path: ["email"], code: "INVALID", message: "Nobody has this address here." }],
};

function open(mayShare: boolean, shares: object[], shareCase: object = { __typename: "Case", id: "c" }) {
  const court = new SchemaCourt({
    viewer: { id: "v", language: "EN", user: { id: "v", nameEn: "Chan Mei-ling" } },
    case: { id: "c", mayShare, shares },
    shareCase,
    endCaseShare: { __typename: "Case", id: "c" },
  });
  show(() => <SharedWith caseId="c" />, "/", "/");
  return court;
}

test("counsel is shown the case until a day, to read", async () => {
  const court = open(true, []);
  fireEvent.click(await screen.findByRole("button", { name: "Share with counsel" }));
  fireEvent.change(screen.getByLabelText(/e-mail address/), { target: { value: " leung@chambers.test " } });
  fireEvent.change(screen.getByLabelText(/Last day/), { target: { value: "2026-12-05" } });
  fireEvent.click(screen.getAllByRole("button", { name: "Share with counsel" }).at(-1) as HTMLElement);
  expect(await screen.findByText("Shared with leung@chambers.test.")).toBeVisible();
  expect(court.inputs("ShareCase")).toMatchObject([
    { caseId: "c", email: "leung@chambers.test", permission: "READ", lastDay: "2026-12-05" },
  ]);
});

test("an address that is nobody\u2019s is said at its field, and what was typed stays", async () => {
  open(true, [], REFUSED);
  fireEvent.click(await screen.findByRole("button", { name: "Share with counsel" }));
  fireEvent.change(screen.getByLabelText(/e-mail address/), { target: { value: "leung@x.test" } });
  fireEvent.click(screen.getAllByRole("button", { name: "Share with counsel" }).at(-1) as HTMLElement);
  await expect
    .poll(() => screen.getByLabelText(/e-mail address/))
    .toHaveAccessibleDescription(/Nobody has this address/);
  expect(screen.getByLabelText(/e-mail address/)).toHaveValue("leung@x.test");
});

test("it is taken back after asking", async () => {
  const court = open(true, [LEUNG]);
  expect(await screen.findByText("Temple Chambers")).toBeVisible();
  expect(screen.getByText(/to the end of 5 Dec/)).toBeVisible();
  fireEvent.click(screen.getByRole("button", { name: "Take back from Leung Wai-man" }));
  fireEvent.click(screen.getByRole("button", { name: "Take back" }));
  expect(await screen.findByText("Leung Wai-man no longer sees this case.")).toBeVisible();
  expect(court.inputs("EndCaseShare")).toMatchObject([{ caseId: "c", userId: "u" }]);
});

test("whoever it is shared with is told so, and shares it no further", async () => {
  open(false, [LEUNG]);
  expect(await screen.findByText(/shared with you/)).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
});
