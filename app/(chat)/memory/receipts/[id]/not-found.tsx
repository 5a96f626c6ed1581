import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Page } from "@/components/ui/page";
import { receiptWords as words } from "@/components/words/receipts";

export default function NotFound() {
  return (
    <Page title={words.notHere} lead={words.notHereLead}>
      <Button asChild look="secondary" className="justify-self-start">
        <Link href="/memory/receipts">{words.all}</Link>
      </Button>
    </Page>
  );
}
