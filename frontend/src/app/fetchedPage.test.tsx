import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { LanguageProvider } from "../i18n/language";
import { ErrorBoundary } from "./ErrorBoundary";
import { fetchedPage, type Load } from "./fetchedPage";

const script = { default: () => <h1>Cases</h1> };

function show(load: Load) {
  const { page: Page, fetchScript } = fetchedPage(load);
  const shown = (at: string) => (
    <LanguageProvider initial="en">
      <ErrorBoundary key={at} at={at}>
        <Page />
      </ErrorBoundary>
    </LanguageProvider>
  );
  return { fetchScript, shown };
}

test("until its script is here the page is busy; it is fetched once, however often the page is visited", async () => {
  const load = vi.fn<Load>(() => Promise.resolve(script));
  const { shown } = show(load);
  const { rerender } = render(shown("/cases"));
  expect(screen.getByRole("main")).toHaveAttribute("aria-busy", "true");
  expect(await screen.findByRole("heading", { name: "Cases" })).toBeInTheDocument();
  rerender(shown("/cases?again"));
  expect(screen.getByRole("heading", { name: "Cases" })).toBeInTheDocument();
  expect(load).toHaveBeenCalledOnce();
});

test("one whose script came before it is there at once, and nothing stands in its place", async () => {
  const { fetchScript, shown } = show(() => Promise.resolve(script));
  await fetchScript();
  render(shown("/cases"));
  expect(screen.getByRole("heading", { name: "Cases" })).toBeInTheDocument();
});

test("one that does not come is said to be away, and is fetched anew by the next visit", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const load = vi.fn<Load>(() => Promise.resolve(script));
  load.mockRejectedValueOnce(new TypeError("Failed to fetch dynamically imported module: /cases.js"));
  const { shown } = show(load);
  const { rerender } = render(shown("/cases"));
  expect(await screen.findByRole("alert")).toHaveTextContent("could not be fetched");
  rerender(shown("/cases?again"));
  expect(await screen.findByRole("heading", { name: "Cases" })).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});
