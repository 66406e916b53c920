/** What the court finds for the words typed, and what is in the case one is in. */
import { FileText, FileUp, Scale, ScrollText } from "lucide-react";
import { useMemo } from "react";
import { useQuery } from "urql";
import { useLocation } from "wouter";
import { graphql } from "../../gql";
import { API_LANGUAGE, useLanguage } from "../../i18n/language";
import { useWords } from "../../i18n/words";
import { date } from "../../kit/dates";
import { inRegistry } from "../../session/roles";
import { shellWords } from "../shell.words";
import { useSession } from "../../session/viewer";
import { matches, type Option } from "./option";
import { paletteWords } from "./palette.words";

const everywhere = graphql(`
  query Palette($text: String!, $language: Language) {
    cases(filter: { text: $text }, first: 6) {
      edges {
        node {
          id
          number
          title(language: $language)
          court {
            code
            name(language: $language)
          }
        }
      }
    }
    filings(filter: { text: $text }, first: 6) {
      edges {
        node {
          id
          reference
          title
          status
          case {
            id
            number
          }
        }
      }
    }
  }
`);

const here = graphql(`
  query PaletteCase($id: ID!) {
    case(id: $id) {
      id
      number
      documents(first: 100) {
        edges {
          node {
            id
            title
            filedAt
          }
        }
      }
    }
  }
`);

const LEAST = 2;

/** The case whose page is open: what is searched first. */
export function useCaseHere(): string | null {
  const [location] = useLocation();
  return /^\/cases\/([^/]+)/.exec(location)?.[1] ?? null;
}

interface Scope {
  id: string;
  /** Null until the case is known. */
  number: string | null;
  options: Option[];
}

/** What is in the case with this id: its parts, its documents, and filing in it. */
export function useScope(id: string | null): Scope | null {
  const words = useWords(paletteWords);
  const shell = useWords(shellWords);
  const { language } = useLanguage();
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: here, variables: { id: id ?? "" }, pause: id === null });
  const found = id === null ? null : data?.case;
  return useMemo(() => {
    if (id === null) return null;
    const to = (part: string) => `/cases/${id}${part}`;
    const part = (path: string, text: string): Option => ({
      key: path,
      group: "here",
      icon: Scale,
      text,
      to: to(path),
    });
    const file: Option[] = viewer?.mayFile
      ? [
          {
            key: "file-here",
            group: "do",
            icon: FileUp,
            text: words.fileHere,
            note: words.inThisCase,
            to: `/file?case=${id}`,
          },
        ]
      : [];
    const documents = (found?.documents.edges ?? []).map(({ node }): Option => ({
      key: node.id,
      group: "here",
      icon: ScrollText,
      text: node.title,
      end: node.filedAt ? date(node.filedAt, language) : null,
      to: to(`/document/${node.id}`),
    }));
    return {
      id,
      number: found?.number ?? null,
      options: [
        ...file,
        part("", words.timeline),
        part("/documents", words.documents),
        part("/parties", words.parties),
        part("/filings", shell.filings),
        part("/payments", words.payments),
        ...documents,
      ],
    };
  }, [id, found, viewer, words, shell, language]);
}

/** Cases and filings with these words, from the court. */
export function useFound(
  words: readonly string[],
  without: string | null,
): { options: Option[]; asking: boolean } {
  const { language } = useLanguage();
  const { viewer } = useSession();
  const text = words.join(" ");
  const pause = text.length < LEAST;
  const [{ data, fetching }] = useQuery({
    query: everywhere,
    variables: { text, language: API_LANGUAGE[language] },
    pause,
  });
  return useMemo(() => {
    if (pause || !data) return { options: [], asking: fetching };
    const registry = viewer ? inRegistry(viewer) : false;
    const cases = data.cases.edges
      .filter(({ node }) => node.id !== without)
      .map(({ node }): Option => ({
        key: node.id,
        group: "cases",
        icon: Scale,
        number: node.number,
        text: node.title,
        end: node.court.name,
        to: `/cases/${node.id}`,
      }));
    const filings = data.filings.edges.map(({ node }): Option => ({
      key: node.id,
      group: "filings",
      icon: FileText,
      text: node.title,
      note: [node.case?.number, node.reference].filter(Boolean).join(" · "),
      status: node.status,
      to: registry ? `/review/${node.id}` : `/filings/${node.id}`,
    }));
    // An answer to words typed before is not shown as one to these.
    return {
      options: fetching
        ? [...cases, ...filings].filter((each) => matches(each, words))
        : [...cases, ...filings],
      asking: fetching,
    };
  }, [pause, data, fetching, viewer, without, words]);
}
