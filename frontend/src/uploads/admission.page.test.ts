import { expect, test } from "vitest";
import { admissionOf, LARGEST, refusalOf, titleOf } from "./admission";

const file = (name: string, size: number, type = "application/pdf") => ({ name, size, type });

test("what is too large, empty or no PDF is refused before a byte is sent", () => {
  expect(refusalOf(file("a.pdf", LARGEST))).toBeUndefined();
  expect(refusalOf(file("a.pdf", LARGEST + 1))).toBe("tooLarge");
  expect(refusalOf(file("a.pdf", 0))).toBe("empty");
  expect(refusalOf(file("a.xls", 9, "application/vnd.ms-excel"))).toBe("notPdf");
  expect(refusalOf(file("order.docx", 9, ""))).toBeUndefined();
});

test("a title is read from the file's name", () => {
  expect(titleOf("Writ_of_Summons.pdf")).toBe("Writ of Summons");
  expect(titleOf("Notice of setting down v2.PDF")).toBe("Notice of setting down v2");
  expect(titleOf("傳訊令狀.pdf")).toBe("傳訊令狀");
  expect(titleOf(".pdf")).toBe(".pdf");
});

test("a PDF is a PDF without the ending, and anything else without one is not", async () => {
  expect(await admissionOf(new File(["%PDF-1.7 ..."], "scan0031"))).toBeUndefined();
  expect(await admissionOf(new File(["\r\n\r\n%PDF-1.4"], "from the copier"))).toBeUndefined();
  expect(await admissionOf(new File(["PK"], "scan0032"))).toBe("notPdf");
  expect(await admissionOf(new File(["<html>"], "writ.html", { type: "text/html" }))).toBe("notPdf");
});
