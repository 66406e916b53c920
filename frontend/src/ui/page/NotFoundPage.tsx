import { useWords } from "../../i18n/words";
import { LinkButton } from "../button/Button";
import { Empty } from "./Empty";
import { Page } from "./Page";
import { pageWords } from "./page.words";

export default function NotFoundPage() {
  const words = useWords(pageWords);
  return (
    <Page title={words.notFound}>
      <Empty whole title={words.notFound} action={<LinkButton to="/">{words.home}</LinkButton>}>
        {words.notFoundWhat}
      </Empty>
    </Page>
  );
}
