/** A page as whoever is signed in sees it: with the real session, client and language around it. */
import { configure, render } from "@testing-library/react";
import type { ComponentType, ReactNode } from "react";
import { vi } from "vitest";
import { Route } from "wouter";
import { LanguageProvider } from "../i18n/language";
import { SessionProvider, useSession } from "../session/viewer";
import { Announcer } from "../ui/announce/announce";
import { Toasts } from "../ui/overlays/toasts";

// What is typed is saved a second later; a machine that is busy with other tests takes longer.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

export function show(Page: ComponentType, path: string, address: string) {
  window.history.replaceState(null, "", address);
  return render(
    <LanguageProvider initial="en">
      <SessionProvider>
        <Announcer>
          <Toasts>
            <SignedIn>
              <Route path={path} component={Page} />
            </SignedIn>
          </Toasts>
        </Announcer>
      </SessionProvider>
    </LanguageProvider>,
  );
}

function SignedIn({ children }: { children: ReactNode }) {
  return useSession().viewer ? children : null;
}
