import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cn("rounded-2xl border border-line bg-surface p-5 sm:p-6", className)} {...props} />;
}
