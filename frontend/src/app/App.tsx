/** The whole application: language, session, running head, and the page of the address. */
import { lazy, Suspense, useEffect, useState, type ComponentType } from "react";
import { Redirect, Route, Switch, useLocation, useSearch } from "wouter";
import { LanguageProvider } from "../i18n/language";
import { useWords } from "../i18n/words";
import { Announcer } from "../ui/announce/announce";
import { useShortcuts } from "../ui/keys/shortcuts";
import { Toasts } from "../ui/overlays/toasts";
import { pageWords } from "../ui/page/page.words";
import { Waiting } from "../ui/page/Waiting";
import { ErrorBoundary } from "./ErrorBoundary";
import { FootNav } from "./FootNav";
import { startOf, useNavigation } from "./navigation";
import NotFoundPage from "../ui/page/NotFoundPage";
import { PaletteLoader } from "./PaletteLoader";
import { PublicFoot } from "./PublicFoot";
import { routes, type RouteEntry } from "./routes";
import { RunningHead } from "./RunningHead";
import { useDensity } from "./useDensity";
import { SessionProvider, useSession } from "../session/viewer";

export function App() {
  return (
    <LanguageProvider>
      <SessionProvider>
        <Announcer>
          <Toasts>
            <Shell />
          </Toasts>
        </Announcer>
      </SessionProvider>
    </LanguageProvider>
  );
}

/** The sheet of keys is loaded when it is asked for. */
const KeySheet = lazy(() => import("./KeySheet"));

/** Uploads that a reload interrupted go on, whatever page is shown. */
const ResumeUploads = lazy(() =>
  // Without it the page is as good as ever: it must not take the page down with it.
  import("../uploads/ResumeUploads").catch(() => ({ default: () => null })),
);

/** Nothing that a page waits for. */
const Notice = lazy<ComponentType>(() => import("./Notice").catch(() => ({ default: () => null })));

type Overlay = "palette" | "keys" | null;

function Shell() {
  const words = useWords(pageWords);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [location, go] = useLocation();
  const { viewer } = useSession();
  useDensity(viewer);
  const entries = useNavigation();
  const close = () => setOverlay(null);
  useShortcuts(
    {
      "ctrl+k": () => setOverlay("palette"),
      "/": () => setOverlay("palette"),
      "?": () => setOverlay("keys"),
      ...Object.fromEntries(entries.map(({ to, letter }) => [`g ${letter}`, () => go(to)])),
      ...(viewer?.mayFile ? { f: () => go("/file") } : {}),
    },
    Boolean(viewer),
  );
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <RunningHead onJump={() => setOverlay("palette")} onKeys={() => setOverlay("keys")} />
      <Suspense>
        <Notice />
      </Suspense>
      <ErrorBoundary at={location}>
        <Suspense fallback={<Waiting />}>
          <Switch>
            {routes.map((entry) => (
              <Route key={entry.path} path={entry.path}>
                <Guarded entry={entry} />
              </Route>
            ))}
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </ErrorBoundary>
      {viewer === null ? <PublicFoot /> : null}
      <FootNav />
      {viewer?.mayFile ? (
        <Suspense>
          <ResumeUploads />
        </Suspense>
      ) : null}
      {overlay === "palette" ? <PaletteLoader onClose={close} onKeys={() => setOverlay("keys")} /> : null}
      <Suspense>{overlay === "keys" ? <KeySheet onClose={close} /> : null}</Suspense>
    </>
  );
}

function Guarded({ entry }: { entry: RouteEntry }) {
  const { viewer } = useSession();
  const [location] = useLocation();
  const search = useSearch();
  const { page: Page, fetchScript } = entry;
  useEffect(() => {
    // It comes while the server is asked who is here; one that does not is told of where it is shown.
    fetchScript().catch(() => undefined);
  }, [fetchScript]);
  if (entry.open) return <Page />;
  if (viewer === undefined) return <Waiting />;
  if (viewer === null) {
    const next = search ? `${location}?${search}` : location;
    return <Redirect to={`/sign-in?next=${encodeURIComponent(next)}`} replace />;
  }
  if (entry.path === "/" && startOf(viewer) !== "/") return <Redirect to={startOf(viewer)} replace />;
  return <Page />;
}
