import { Page } from "@/components/ui/page";

export default function NotFound() {
  return (
    <Page title="That is not here">
      <p className="text-ink-soft">The conversation does not exist, or it is not yours, or it has been deleted.</p>
    </Page>
  );
}
