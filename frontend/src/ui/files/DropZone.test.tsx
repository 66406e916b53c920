/** Where files are dropped or chosen. */
import { fireEvent, render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { LanguageProvider } from "../../i18n/language";
import { DropZone } from "./DropZone";

function zone() {
  const onFiles = vi.fn();
  render(
    <LanguageProvider initial="en">
      <DropZone wholePage onFiles={onFiles} />
    </LanguageProvider>,
  );
  return onFiles;
}

test("a folder is told from a file, whatever the browser makes of it", () => {
  const onFiles = zone();
  const paper = new File(["%PDF-1.7"], "Writ.pdf");
  // Browsers give a dropped folder as a file of its name and of four thousand bytes.
  const files = [new File(["x".repeat(4096)], "Bundle"), paper];
  const entries = [
    { isDirectory: true, name: "Bundle" },
    { isDirectory: false, name: "Writ.pdf" },
  ];
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  fireEvent.drop(document, { dataTransfer: { items, files, types: ["Files"] } });
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([paper], ["Bundle"]);
});

test("whatever may be dropped may be chosen: PDFs, and Word files for draft orders", () => {
  zone();
  const chooser = document.querySelector<HTMLInputElement>("input[type=file]");
  expect(chooser?.accept.split(",")).toEqual(["application/pdf", ".pdf", ".docx"]);
});
