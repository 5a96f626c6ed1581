import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

export const fieldLook =
  "w-full rounded-lg border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-soft aria-invalid:border-danger disabled:opacity-60 sm:text-sm";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={cn(fieldLook, "h-11 sm:h-10", className)} {...props} />;
}
