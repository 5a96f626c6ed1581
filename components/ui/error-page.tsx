import { Button } from "@/components/ui/button";
import { pageWords } from "@/components/words/pages";

export function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <div role="alert" className="grid max-w-md gap-4 text-center">
      <h1 className="font-serif text-2xl font-semibold">{pageWords.wrong}</h1>
      <p className="text-ink-soft">{pageWords.wrongText}</p>
      <Button onClick={retry} className="mx-auto">
        {pageWords.again}
      </Button>
    </div>
  );
}
