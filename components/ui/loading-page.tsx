import { Page } from "@/components/ui/page";
import { pageWords } from "@/components/words/pages";

export function LoadingPage({ title }: { title: string }) {
  return (
    <Page title={title}>
      <p role="status" className="sr-only">
        {pageWords.loading}
      </p>
      {[24, 40, 40].map((height, index) => (
        <div
          key={index}
          aria-hidden
          style={{ height: `${height * 4}px` }}
          className="animate-pulse rounded-2xl bg-sunken motion-reduce:animate-none"
        />
      ))}
    </Page>
  );
}
