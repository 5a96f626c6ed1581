import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

const alert = cva(
  "flex gap-2.5 rounded-xl border px-3.5 py-2.5 text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0",
  {
    variants: {
      tone: {
        note: "border-note-line bg-note text-note-ink",
        error: "border-danger-line bg-danger-soft text-danger-ink",
        done: "border-accent-line bg-accent-soft text-accent-ink",
      },
    },
    defaultVariants: { tone: "note" },
  },
);

const icons = { note: Info, error: CircleAlert, done: CircleCheck };
const roles = { note: undefined, error: "alert", done: "status" } as const;

/** `error` interrupts a screen reader, `done` waits its turn, `note` is plain text. */
export function Alert({ className, tone, children, ...props }: ComponentProps<"div"> & VariantProps<typeof alert>) {
  const Icon = icons[tone ?? "note"];
  return (
    <div role={roles[tone ?? "note"]} className={cn(alert({ tone }), className)} {...props}>
      <Icon aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
