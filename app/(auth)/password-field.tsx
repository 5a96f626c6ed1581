"use client";

import { Eye, EyeOff } from "lucide-react";
import { useId, useState, type ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { entryWords } from "@/components/words/entry";

export function PasswordField({
  hint,
  error,
  ...props
}: ComponentProps<typeof Input> & { hint?: string; error?: string }) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{entryWords.password}</Label>
      <div className="relative">
        <Input
          id={id}
          name="password"
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          required
          className="pr-11"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          {...props}
        />
        <Button
          look="quiet"
          size="icon"
          className="absolute inset-y-0 right-1 my-auto"
          aria-label={shown ? entryWords.hide : entryWords.show}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </Button>
      </div>
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
    </div>
  );
}
