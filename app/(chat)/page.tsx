import { chatActions } from "@/app/(chat)/chat-actions";
import { NewConversationPage } from "@/app/(chat)/new-conversation-page";
import { requireViewer } from "@/app/_gate/viewer";
import { ModelBanner } from "@/components/chat/model-banner";
import { talkWords } from "@/components/words/talk";
import { modelStatus } from "@/lib/ai/models";
import { now } from "@/lib/clock";
import { MESSAGE_MAX_CHARS } from "@/lib/conversation/schema";

export const metadata = { title: talkWords.fresh };

export default async function Page() {
  const { name, timeZone, memoryOn } = await requireViewer();
  return (
    <>
      <h1 className="sr-only">{talkWords.fresh}</h1>
      {modelStatus().mode === "built-in" ? <ModelBanner /> : null}
      <NewConversationPage
        reader={{ name, timeZone }}
        memoryOn={memoryOn}
        maxLength={MESSAGE_MAX_CHARS}
        now={now()}
        actions={chatActions}
      />
    </>
  );
}
