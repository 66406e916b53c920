/** What signatures cover is read from the bytes, and only what can be the beginning of the file is tried. */
import { expect, test } from "vitest";
import { lengthsToTry, signedLengthsIn } from "./signedLengths";

test("each signature says how long the file was when it was made", () => {
  const seal = "/ByteRange [0 9000 41770 300   ] /Contents <00>";
  const renewal = "/ByteRange[0 42100 74870 512]";
  expect(signedLengthsIn(`${seal} stream ${renewal} /ByteRange [1 2 3 4] /ByteRange []`)).toEqual([
    42070, 75382,
  ]);
});

test("the longest beginning is tried first, none twice, and none that is the whole file or longer", () => {
  expect(lengthsToTry([10, 30, 20, 30, 40, 50, 0, Number.NaN], 40)).toEqual([30, 20, 10]);
  expect(lengthsToTry([1, 2, 3, 4, 5, 6], 40)).toEqual([6, 5, 4, 3]);
});
