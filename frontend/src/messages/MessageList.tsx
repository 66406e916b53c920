/** The messages of a page, by the day they came; what is unread says so. */
import { Fragment, useMemo } from "react";
import { FileText, Gavel, Lock, Mail } from "lucide-react";
import { Link } from "wouter";
import { useLanguage } from "../i18n/language";
import { useWords } from "../i18n/words";
import { courtDay, longDay, time } from "../kit/dates";
import { messageWords } from "./messages.words";
import { isRestricted, type MessageLine } from "./useMessages";
import { addressOf, type View } from "./views";

const ICONS = { ORDER: Gavel, NOTICE: Mail, DOCUMENT: FileText } as const;

interface Props {
  messages: readonly MessageLine[];
  view: View;
  chosen: string | undefined;
}

export function MessageList({ messages, view, chosen }: Props) {
  const words = useWords(messageWords);
  const { language } = useLanguage();
  const days = useMemo(() => byDay(messages), [messages]);
  return (
    <nav aria-label={words.list}>
      {days.map(([day, sent]) => (
        <Fragment key={day}>
          <h2 className="msg-day">{longDay(day, language)}</h2>
          <ol className="msg-list">
            {sent.map((message) => (
              <MessageRow key={message.id} message={message} view={view} current={message.id === chosen} />
            ))}
          </ol>
        </Fragment>
      ))}
    </nav>
  );
}

function MessageRow({ message, view, current }: { message: MessageLine; view: View; current: boolean }) {
  const words = useWords(messageWords);
  const restricted = isRestricted(message);
  const Icon = restricted ? Lock : ICONS[message.kind];
  const unread = message.openedAt === null || message.openedAt === undefined;
  return (
    <li>
      <Link
        href={addressOf(view, message.id)}
        className="msg-row"
        data-unread={unread || undefined}
        aria-current={current ? "page" : undefined}
      >
        <time className="num" dateTime={message.sentAt}>
          {time(message.sentAt)}
        </time>
        <Icon size={14} aria-hidden="true" />
        <span className="msg-what">
          <span className="msg-over">
            <span className="num">{restricted ? words.restrictedCase : message.case?.number}</span>
            {unread ? <span className="msg-unread">{words.unread}</span> : null}
          </span>
          <span className="msg-subject">{restricted ? words.oneDocument : message.subject}</span>
          {restricted ? <span className="sm muted">{words.restrictedWhat}</span> : null}
        </span>
      </Link>
    </li>
  );
}

function byDay(messages: readonly MessageLine[]): [string, MessageLine[]][] {
  const days = new Map<string, MessageLine[]>();
  for (const message of messages) {
    const day = courtDay(message.sentAt);
    days.set(day, [...(days.get(day) ?? []), message]);
  }
  return [...days];
}
