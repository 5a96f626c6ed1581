import Link from "next/link";
import { Button } from "@/components/ui/button";

export const metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-4 text-center">
      <h1 className="font-serif text-2xl font-semibold">That is not here</h1>
      <p className="text-ink-soft">The page does not exist, or it is not yours, or it has been deleted.</p>
      <Button asChild className="mx-auto">
        <Link href="/">Go to Kith</Link>
      </Button>
    </main>
  );
}
