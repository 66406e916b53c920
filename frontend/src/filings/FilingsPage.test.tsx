/** The list of filings, for those who file and those who only read. */
import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { lawyer } from "../test/filings";
import { SchemaCourt } from "../test/schemaCourt";
import { show } from "../test/show";
import FilingsPage from "./FilingsPage";

afterEach(() => vi.unstubAllGlobals());

function open(mayFile: boolean) {
  new SchemaCourt({ viewer: { ...lawyer, mayFile } });
  show(FilingsPage, "/filings", "/filings");
}

test("who files is led to filing, also where there is none yet", async () => {
  open(true);
  expect(await screen.findByText("You have not filed anything yet.")).toBeVisible();
  expect(screen.getAllByRole("link", { name: "File a document" })).toHaveLength(2);
});

test("who only reads is not asked to file", async () => {
  open(false);
  expect(await screen.findByText("No filing is open to you.")).toBeVisible();
  expect(screen.queryByRole("link", { name: "File a document" })).toBeNull();
});
