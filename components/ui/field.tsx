import { useId, type ComponentProps, type ReactNode } from "react";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";

type FieldProps = ComponentProps<typeof Input> & { label: string; hint?: ReactNode; error?: string };

/** A labelled input whose hint and error are read out with it. */
export function Field({ label, hint, error, id, ...props }: FieldProps) {
  const made = useId();
  const field = id ?? made;
  const described = [hint ? `${field}-hint` : null, error ? `${field}-error` : null].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={field}>{label}</Label>
      <Input id={field} aria-describedby={described || undefined} aria-invalid={error ? true : undefined} {...props} />
      {hint ? (
        <p id={`${field}-hint`} className="text-xs text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${field}-error`} className="text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
    </div>
  );
}
