import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";
import { fieldLook } from "@/components/ui/input";

/** The browser's own select: works without scripts and with every phone's picker. */
export function NativeSelect({ className, ...props }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select
        className={cn(
          fieldLook,
          "h-11 cursor-pointer appearance-none truncate pr-7 pl-2.5 sm:pr-9 sm:pl-3 sm:h-10",
          className,
        )}
        {...props}
      />
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-4 sm:right-3 -translate-y-1/2 text-ink-soft"
      />
    </span>
  );
}
