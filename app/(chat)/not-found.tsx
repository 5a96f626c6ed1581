import { Page } from "@/components/ui/page";
import { talkWords } from "@/components/words/talk";

export default function NotFound() {
  return (
    <Page title={talkWords.notHere}>
      <p className="text-ink-soft">{talkWords.notHereText}</p>
    </Page>
  );
}
