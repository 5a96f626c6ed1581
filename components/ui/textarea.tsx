import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";
import { fieldLook } from "@/components/ui/input";

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={cn(fieldLook, "min-h-20 py-2 leading-relaxed", className)} {...props} />;
}
