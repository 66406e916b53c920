/** Sorts chosen files: those that may be sent, and those that are refused before a byte has gone. */
import { useCallback, useState } from "react";
import { refusalOf, type Refused } from "../../../uploads/admission";

export interface RefusedFile {
  key: string;
  name: string;
  size: number;
  why: Refused;
}

export function useRefusedFiles() {
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const admit = useCallback((files: readonly File[]): File[] => {
    const out = files.flatMap((file): RefusedFile[] => {
      const why = refusalOf(file);
      return why ? [{ key: `${file.name}-${file.size}`, name: file.name, size: file.size, why }] : [];
    });
    if (out.length > 0) {
      const again = new Set(out.map(({ key }) => key));
      setRefused((all) => [...all.filter(({ key }) => !again.has(key)), ...out]);
    }
    return files.filter((file) => refusalOf(file) === undefined);
  }, []);
  const dismiss = useCallback(
    (key: string) => setRefused((all) => all.filter((file) => file.key !== key)),
    [],
  );
  return { refused, admit, dismiss };
}
