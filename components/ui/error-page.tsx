import { Button } from "@/components/ui/button";

export function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <div role="alert" className="grid max-w-md gap-4 text-center">
      <h1 className="font-serif text-2xl font-semibold">Something went wrong</h1>
      <p className="text-ink-soft">This page could not be shown. Nothing you wrote is lost.</p>
      <Button onClick={retry} className="mx-auto">
        Try again
      </Button>
    </div>
  );
}
