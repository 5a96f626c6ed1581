import { LoadingPage } from "@/components/ui/loading-page";
import { settingsWords as words } from "@/components/words/settings";

export default function Loading() {
  return <LoadingPage title={words.title} />;
}
