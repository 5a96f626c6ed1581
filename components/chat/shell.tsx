"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { Dialog } from "radix-ui";
import { useState, type ReactNode } from "react";
import { NewConversation } from "@/components/chat/new-conversation";
import { ShellProvider } from "@/components/chat/shell-state";
import { Sidebar, type SidebarProps } from "@/components/chat/sidebar";
import { Button } from "@/components/ui/button";
import { SheetContent } from "@/components/ui/sheet";
import { talkWords } from "@/components/words/talk";

/** The frame of every signed-in page: the sidebar at the side on a desk, in a sheet on a phone. */
export function Shell({ children, ...sidebar }: Omit<SidebarProps, "onGone"> & { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <ShellProvider>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-lg bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
      >
        {talkWords.skip}
      </a>
      <div className="flex h-dvh overflow-hidden">
        <div className="hidden w-72 shrink-0 flex-col border-r border-line bg-sidebar md:flex">
          <Sidebar {...sidebar} />
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <header className="flex items-center justify-between border-b border-line px-2 py-1.5 md:hidden">
            <Dialog.Root open={open} onOpenChange={setOpen}>
              <Dialog.Trigger asChild>
                <Button look="quiet" size="icon" aria-label={talkWords.openMenu}>
                  <MenuIcon aria-hidden />
                </Button>
              </Dialog.Trigger>
              <SheetContent title={talkWords.menu}>
                <Sidebar {...sidebar} onGone={() => setOpen(false)} />
              </SheetContent>
            </Dialog.Root>
            <Link href="/" className="rounded-md px-2 font-serif text-lg font-semibold text-accent-ink">
              {talkWords.name}
            </Link>
            <NewConversation compact />
          </header>
          <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
            {children}
          </main>
        </div>
      </div>
    </ShellProvider>
  );
}
