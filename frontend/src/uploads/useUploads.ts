/** The uploads of one filing, in React. */
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useClient } from "urql";
import { useSession } from "../session/viewer";
import { API_LANGUAGE, useLanguage } from "../i18n/language";
import { deskOf } from "./desk";
import type { Item } from "./item";
import { uploads } from "./manager";

const NONE: readonly Item[] = [];

/** Opens the store for whoever is signed in, so that what they left unfinished goes on. */
export function useUploadStore(): void {
  const client = useClient();
  const { viewer } = useSession();
  const { language } = useLanguage();
  const owner = viewer?.user.id;
  useEffect(() => {
    if (owner) void uploads.open(owner, deskOf(client, API_LANGUAGE[language]));
    else if (viewer === null) uploads.close();
  }, [client, language, owner, viewer]);
  useEffect(() => {
    window.addEventListener("online", uploads.hurry);
    return () => window.removeEventListener("online", uploads.hurry);
  }, []);
}

export function useUploads(filingId: string): readonly Item[] {
  useUploadStore();
  const all = useSyncExternalStore(uploads.subscribe, uploads.items, () => NONE);
  return useMemo(() => all.filter((item) => item.filingId === filingId), [all, filingId]);
}
