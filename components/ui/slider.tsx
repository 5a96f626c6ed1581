"use client";

import { Slider as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/class-names";

type SliderProps = ComponentProps<typeof Primitive.Root> & { label: string; valueText: string };

/** One thumb, which holds the name and says its value in words. */
export function Slider({ className, label, valueText, ...props }: SliderProps) {
  return (
    <Primitive.Root
      className={cn("relative flex h-11 w-full cursor-pointer touch-none items-center select-none sm:h-8", className)}
      {...props}
    >
      <Primitive.Track className="relative h-1.5 grow rounded-full bg-line">
        <Primitive.Range className="absolute h-full rounded-full bg-accent" />
      </Primitive.Track>
      <Primitive.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="block size-6 rounded-full border-2 border-accent bg-surface shadow-sm sm:size-5"
      />
    </Primitive.Root>
  );
}
