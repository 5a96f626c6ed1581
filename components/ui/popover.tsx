"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

/** Stands where it is written, not at the end of the page, so that it belongs to its landmark. */
export function PopoverContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Content
      sideOffset={4}
      collisionPadding={12}
      className={cn(
        "kith-fade z-50 max-h-80 w-[min(22rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-line bg-raised p-4 text-sm shadow-lg",
        className,
      )}
      {...props}
    />
  );
}
