import Link from "next/link";
import { Button } from "@/components/ui/button";
import { pageWords } from "@/components/words/pages";

export const metadata = { title: pageWords.notFound };

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 px-4 text-center">
      <h1 className="font-serif text-2xl font-semibold">{pageWords.notHere}</h1>
      <p className="text-ink-soft">{pageWords.notHereText}</p>
      <Button asChild className="mx-auto">
        <Link href="/">{pageWords.home}</Link>
      </Button>
    </main>
  );
}
