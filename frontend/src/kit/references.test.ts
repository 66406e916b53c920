import { describe, expect, it } from "vitest";
import { readReceiptVerification, readReference, referencesIn, shownReference } from "./references";

describe("a Document Reference Number", () => {
  it.each([
    "482109375557",
    "4821 0937 5557",
    "4821-0937-5557",
    " DRN 4821 0937 5557\n",
    "DRN: 482109375557",
    "４８２１　０９３７　５５５７",
    "4821\u00a00937\u201155\u00ad57",
  ])("is read from %j", (typed) => {
    expect(readReference(typed)).toBe("482109375557");
  });

  it.each([
    "",
    "482109375558",
    "842109375557",
    "48210937555",
    "4821093755577",
    "4821 0937 55x7",
    "482109375501",
  ])("is not read from %j", (typed) => {
    expect(readReference(typed)).toBeNull();
  });

  it("tells every wrong digit and every exchange of neighbours", () => {
    const right = "482109375557";
    for (let at = 0; at < right.length; at += 1) {
      for (const digit of "0123456789") {
        const wrong = right.slice(0, at) + digit + right.slice(at + 1);
        expect(readReference(wrong), wrong).toBe(wrong === right ? right : null);
      }
      const swapped = right.slice(0, at) + (right[at + 1] ?? "") + (right[at] ?? "") + right.slice(at + 2);
      if (swapped !== right && swapped.length === right.length) expect(readReference(swapped)).toBeNull();
    }
  });

  it("is shown in groups of four", () => {
    expect(shownReference("482109375557")).toBe("4821 0937 5557");
  });

  it("is found where the signature names it, and nowhere else", () => {
    expect(referencesIn("/Location (DRN 4821 0937 5557)\n/M (D:2026) DRN 1111 2222 3333")).toEqual([
      "482109375557",
    ]);
  });
});

describe("the verification number of a receipt", () => {
  it("is read where it has fourteen digits that check one another", () => {
    expect(readReceiptVerification("1000 0000 0000 83")).toBe("10000000000083");
    expect(shownReference("10000000000083")).toBe("1000 0000 0000 83");
  });

  it("is never taken for a Document Reference Number, nor the other way round", () => {
    expect(readReference("10000000000083")).toBeNull();
    expect(readReceiptVerification("482109375557")).toBeNull();
    expect(readReceiptVerification("10000000000084")).toBeNull();
  });
});
