/** Sorts chosen files: those that may be sent, and those that are refused before a byte has gone. */
import { useCallback, useState } from "react";
import { useWords } from "../../../i18n/words";
import { useAnnounce } from "../../../ui/announce/announce";
import { admissionOf, type Refused } from "../../../uploads/admission";
import { uploadWords } from "../../../uploads/words";
import { refusalsToTell } from "./announced";

export interface RefusedFile {
  key: string;
  name: string;
  size: number;
  why: Refused | "folder";
}

export function useRefusedFiles() {
  const words = useWords(uploadWords);
  const announce = useAnnounce();
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  /** Hands over those that may be sent; a file that does not say what it is, is looked into first. */
  const admit = useCallback(
    async (files: readonly File[], folders: readonly string[] = []): Promise<File[]> => {
      const reasons = await Promise.all(files.map(admissionOf));
      const out = [
        ...folders.map((name): RefusedFile => ({ key: `${name}/`, name, size: 0, why: "folder" })),
        ...files.flatMap((file, at): RefusedFile[] => {
          const why = reasons[at];
          return why ? [{ key: `${file.name}-${file.size}`, name: file.name, size: file.size, why }] : [];
        }),
      ];
      if (out.length > 0) {
        const again = new Set(out.map(({ key }) => key));
        setRefused((all) => [...all.filter(({ key }) => !again.has(key)), ...out]);
        announce(refusalsToTell(out, words));
      }
      return files.filter((_file, at) => reasons[at] === undefined);
    },
    [announce, words],
  );
  const dismiss = useCallback(
    (key: string) => setRefused((all) => all.filter((file) => file.key !== key)),
    [],
  );
  return { refused, admit, dismiss };
}
