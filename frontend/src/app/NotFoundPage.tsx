import { useWords } from "../i18n/words";
import { LinkButton } from "../ui/button/Button";
import { Empty } from "../ui/page/Empty";
import { Page } from "../ui/page/Page";
import { pageWords } from "../ui/page/page.words";

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
