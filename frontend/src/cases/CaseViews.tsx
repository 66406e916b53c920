/** Views one keeps coming back to: three of everybody's, and those one has saved, each with how many cases it has. */
import { Plus, X } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useQuery } from "urql";
import { Link, useSearchParams } from "wouter";
import { useSession } from "../session/viewer";
import { graphql } from "../gql";
import { useWords } from "../i18n/words";
import { totalText } from "../kit/totals";
import { Button } from "../ui/button/Button";
import { Field } from "../ui/forms/Field";
import { Dialog } from "../ui/overlays/Dialog";
import { LONGEST_NAME, useSavedViews, viewOf } from "./savedViews";
import { ACTIVE, filterOf, readFilters } from "./useCaseFilters";
import { casesWords } from "./words";

const query = graphql(`
  query CaseCount($filter: CaseFilter) {
    cases(filter: $filter, first: 0) {
      totalCount
      totalCountCapped
    }
  }
`);

export function CaseViews() {
  const words = useWords(casesWords);
  const { viewer } = useSession();
  const [search] = useSearchParams();
  const { views, save, forget } = useSavedViews(viewer?.user.id);
  const [naming, setNaming] = useState(false);
  const active = viewOf(new URLSearchParams({ status: ACTIVE.join(",") }));
  const common = [
    { name: words.everyCase, search: "" },
    { name: words.mine, search: "mine=1" },
    { name: words.active, search: active },
  ];
  const shown = viewOf(search);
  const known = [...common, ...views].some((view) => view.search === shown);
  return (
    <nav className="tabs views" aria-label={words.views}>
      {common.map((view) => (
        <ViewLink key={view.search} {...view} current={view.search === shown} />
      ))}
      {views.map((view) => (
        <span className="saved" key={view.name}>
          <ViewLink {...view} current={view.search === shown} />
          {view.search === shown ? (
            <button type="button" aria-label={words.forgetView(view.name)} onClick={() => forget(view.name)}>
              <X size={14} aria-hidden="true" />
            </button>
          ) : null}
        </span>
      ))}
      {known ? null : (
        <button type="button" onClick={() => setNaming(true)}>
          <Plus size={14} aria-hidden="true" />
          {words.saveView}
        </button>
      )}
      {naming ? (
        <NameView onName={(name) => save({ name, search: shown })} onClose={() => setNaming(false)} />
      ) : null}
    </nav>
  );
}

function ViewLink({ name, search, current }: { name: string; search: string; current: boolean }) {
  const filter = filterOf(readFilters(new URLSearchParams(search)));
  const [{ data }] = useQuery({ query, variables: { filter }, requestPolicy: "cache-and-network" });
  return (
    <Link href={search ? `/cases?${search}` : "/cases"} aria-current={current ? "page" : undefined}>
      {name}
      {data ? <span className="count">{totalText(data.cases)}</span> : null}
    </Link>
  );
}

function NameView({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const words = useWords(casesWords);
  const [name, setName] = useState("");
  const ready = name.trim() !== "";
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    onName(name.trim());
    onClose();
  };
  return (
    <Dialog title={words.saveView} onClose={onClose}>
      <form onSubmit={keep}>
        <Field id="view-name" label={words.viewName} hint={words.viewNameHint}>
          <input
            className="input"
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div className="foot">
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
          <button type="submit" className="btn primary" aria-disabled={ready ? undefined : true}>
            {words.keepView}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
