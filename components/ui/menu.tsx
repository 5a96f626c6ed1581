"use client";

import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

export const MenuTrigger = Primitive.Trigger;

/** Not modal: the page around it stays readable, and the menu closes when the focus leaves. */
export const Menu = (props: ComponentProps<typeof Primitive.Root>) => <Primitive.Root modal={false} {...props} />;

/** Stands where it is written, not at the end of the page, so that it belongs to its landmark. */
export function MenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Content
      align="end"
      sideOffset={4}
      className={cn("kith-fade z-50 min-w-40 rounded-xl border border-line bg-raised p-1 shadow-lg", className)}
      {...props}
    />
  );
}

export function MenuItem({ className, ...props }: ComponentProps<typeof Primitive.Item>) {
  return (
    <Primitive.Item
      className={cn(
        "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 text-sm text-ink outline-none data-[highlighted]:bg-hover [&_svg]:size-4",
        className,
      )}
      {...props}
    />
  );
}
