import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

const button = cva(
  "inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary: "bg-accent text-on-accent hover:bg-accent-strong",
        secondary: "border border-line-strong bg-surface text-ink hover:bg-hover",
        quiet: "text-ink-soft hover:bg-hover hover:text-ink",
        danger: "bg-danger text-on-danger hover:bg-danger-strong",
        link: "text-accent-ink underline decoration-accent-ink/40 underline-offset-4 hover:decoration-accent-ink",
      },
      size: {
        normal: "h-10 px-4 text-sm",
        small: "h-8 px-2.5 text-sm",
        tiny: "h-7 rounded-md px-2 text-xs",
        icon: "size-9",
        inline: "min-h-6 rounded-sm",
      },
    },
    defaultVariants: { look: "primary", size: "normal" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof button> & { asChild?: boolean };

/** `type` is "button" unless said otherwise, so that a button in a form never sends it by accident. */
export function Button({ className, look, size, asChild = false, type = "button", ...props }: ButtonProps) {
  const Tag = asChild ? Slot.Root : "button";
  return <Tag type={asChild ? undefined : type} className={cn(button({ look, size }), className)} {...props} />;
}
