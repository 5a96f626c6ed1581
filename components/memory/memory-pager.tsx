import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { partWords as words } from "@/components/words/memory-parts";

interface MemoryPagerProps {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

export function MemoryPager({ page, pages, hrefOf }: MemoryPagerProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.pages} className="flex items-center justify-between gap-2 text-sm text-ink-soft">
      <div className="flex-1">
        {page > 1 ? (
          <Button asChild look="secondary" size="small">
            <Link href={hrefOf(page - 1)} rel="prev">
              <ChevronLeft aria-hidden />
              {words.previous}
            </Link>
          </Button>
        ) : null}
      </div>
      <p>{words.page(page, pages)}</p>
      <div className="flex flex-1 justify-end">
        {page < pages ? (
          <Button asChild look="secondary" size="small">
            <Link href={hrefOf(page + 1)} rel="next">
              {words.next}
              <ChevronRight aria-hidden />
            </Link>
          </Button>
        ) : null}
      </div>
    </nav>
  );
}
