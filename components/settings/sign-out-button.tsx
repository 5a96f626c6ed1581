"use client";

import { LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { clearDrafts } from "@/components/chat/use-draft";
import { ask, type Answer } from "@/components/ui/ask";
import { Button } from "@/components/ui/button";
import { settingsWords as words } from "@/components/words/settings";

export function SignOutButton({ signOut }: { signOut: () => Promise<Answer<unknown>> }) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const answer = await ask(() => signOut(), undefined);
    if (answer.ok) {
      clearDrafts();
      router.replace("/sign-in");
      // Forgets the pages kept for going back.
      return router.refresh();
    }
    setBusy(false);
    setError(answer.error.message);
  };
  return (
    <div>
      <Button look="secondary" onClick={leave} disabled={busy}>
        <LogOut aria-hidden />
        {words.signOut}
      </Button>
      {error ? (
        <p role="alert" className="mt-2 text-sm text-danger-ink">
          {error}
        </p>
      ) : null}
    </div>
  );
}
