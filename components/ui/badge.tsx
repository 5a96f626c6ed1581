import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

const badge = cva("inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium [&_svg]:size-3", {
  variants: {
    tone: {
      plain: "border-line bg-sunken text-ink-soft",
      accent: "border-accent-line bg-accent-soft text-accent-ink",
      note: "border-note-line bg-note text-note-ink",
    },
  },
  defaultVariants: { tone: "plain" },
});

export function Badge({ className, tone, ...props }: ComponentProps<"span"> & VariantProps<typeof badge>) {
  return <span className={cn(badge({ tone }), className)} {...props} />;
}
