import { LoaderCircle } from "lucide-react";
import { cn } from "@/components/ui/class-names";

export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn("size-4 animate-spin motion-reduce:animate-none", className)} />;
}
