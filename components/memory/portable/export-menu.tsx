"use client";

import { Download, FileJson, FileText, Upload } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { portableWords as words } from "@/components/words/portable";

/** The ways out and in. What is downloaded is written while it is read, so no page has to wait for it. */
export function ExportMenu() {
  return (
    <div className="flex gap-2">
      <Button look="secondary" size="small" asChild>
        <Link href="/memory/import">
          <Upload aria-hidden />
          {words.import}
        </Link>
      </Button>
      <Menu>
        <MenuTrigger asChild>
          <Button look="secondary" size="small">
            <Download aria-hidden />
            {words.export}
          </Button>
        </MenuTrigger>
        <MenuContent>
          <MenuItem asChild>
            <a href="/api/export?format=json" download>
              <FileJson aria-hidden />
              {words.exportJson}
            </a>
          </MenuItem>
          <MenuItem asChild>
            <a href="/api/export?format=markdown" download>
              <FileText aria-hidden />
              {words.exportMarkdown}
            </a>
          </MenuItem>
        </MenuContent>
      </Menu>
    </div>
  );
}
