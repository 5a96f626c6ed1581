import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/spinner";

interface WorkingButtonProps extends ComponentProps<typeof Button> {
  working: boolean;
  /** What is being done, while it is: shown, and read aloud. */
  doing: string;
}

/** A button whose work takes its time, and which says so meanwhile. It keeps the focus, and pressing it again does nothing. */
export function WorkingButton({ working, doing, onClick, className, children, ...props }: WorkingButtonProps) {
  return (
    <>
      <Button
        {...props}
        aria-disabled={working || undefined}
        onClick={working ? undefined : onClick}
        className={cn(working && "aria-disabled:cursor-progress aria-disabled:opacity-100", className)}
      >
        {working ? (
          <>
            <Spinner />
            {doing}
          </>
        ) : (
          children
        )}
      </Button>
      <span role="status" className="sr-only">
        {working ? doing : ""}
      </span>
    </>
  );
}
