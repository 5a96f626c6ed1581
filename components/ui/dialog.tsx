"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode, RefObject } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: string;
  description?: ReactNode;
  /** What gets the focus when the dialog closes, for a dialog without a DialogTrigger, which would leave it nowhere. */
  returnFocus?: RefObject<HTMLElement | null>;
};

/** A centred dialog; on a phone it stands at the bottom, in reach of the thumb. */
export function DialogContent({ title, description, returnFocus, className, children, ...props }: DialogContentProps) {
  const focusReturn = (event: Event) => {
    event.preventDefault();
    returnFocus?.current?.focus();
  };
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="kith-fade fixed inset-0 z-40 bg-overlay" />
      <Primitive.Content
        className={cn(
          "kith-rise fixed inset-x-3 bottom-3 z-50 mx-auto max-h-[85dvh] max-w-md overflow-y-auto rounded-2xl border border-line bg-raised p-5 shadow-xl sm:inset-x-0 sm:top-[20dvh] sm:bottom-auto sm:max-h-[75dvh] sm:p-6",
          className,
        )}
        {...(description ? {} : { "aria-describedby": undefined })}
        {...(returnFocus ? { onCloseAutoFocus: focusReturn } : {})}
        {...props}
      >
        <Primitive.Title className="text-lg font-semibold [overflow-wrap:anywhere] text-ink">{title}</Primitive.Title>
        {description ? (
          <Primitive.Description asChild>
            <div className="mt-2 grid grid-cols-1 gap-2 text-sm leading-relaxed [overflow-wrap:anywhere] text-ink-soft">
              {description}
            </div>
          </Primitive.Description>
        ) : null}
        <div className="mt-4">{children}</div>
      </Primitive.Content>
    </Primitive.Portal>
  );
}

interface AskingDialogProps {
  /** What was asked for is being done: it cannot be called back, so the dialog stays until its end is known. */
  working: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is there for as long as it is drawn, and is closed by whoever draws it. */
export function AskingDialog({ working, onClose, children }: AskingDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => (open || working ? undefined : onClose())}>
      {children}
    </Dialog>
  );
}

interface DialogButtonsProps {
  cancel: string;
  working?: boolean;
  /** What is said above them. */
  note?: ReactNode;
  children: ReactNode;
}

/**
 * The row of buttons at the end: what closes the dialog with nothing done, and before it the one that does it. They stay in sight
 * where the rest of the dialog scrolls.
 */
export function DialogButtons({ cancel, working = false, note, children }: DialogButtonsProps) {
  return (
    <div className="sticky -bottom-5 z-10 -mx-5 mt-1 -mb-5 grid grid-cols-1 gap-3 bg-raised px-5 pt-4 pb-5 sm:-bottom-6 sm:-mx-6 sm:-mb-6 sm:px-6 sm:pb-6">
      {note}
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <DialogClose asChild>
          <Button look="secondary" aria-disabled={working || undefined}>
            {cancel}
          </Button>
        </DialogClose>
        {children}
      </div>
    </div>
  );
}
