import { DuplicatesList } from "@/components/memory/detail/duplicates-list";
import { Section } from "@/components/memory/detail/section";
import { UsesList } from "@/components/memory/detail/uses-list";
import { ValidityBar } from "@/components/memory/detail/validity-bar";
import { VersionHistory } from "@/components/memory/detail/version-history";
import { MemoryEvidence, SourceGone } from "@/components/memory/memory-evidence";
import { detailWords } from "@/components/words/memory-detail";
import type { MemoryDetail, VersionView } from "@/lib/memory/view/detail/types";

interface DetailSectionsProps {
  detail: MemoryDetail;
  hrefOf: (id: string) => string;
  timeZone: string;
  now: Date;
  busy: boolean;
  onRestore: (version: VersionView) => void;
  onMerge: (id: string) => void;
}

export function DetailSections({ detail, hrefOf, timeZone, now, busy, onRestore, onMerge }: DetailSectionsProps) {
  const { memory, versions, uses, useTotal, duplicates } = detail;
  const unshown = memory.evidenceCount - memory.evidence.length;
  return (
    <>
      <Section title={detailWords.when}>
        <ValidityBar memory={memory} timeZone={timeZone} now={now} />
      </Section>
      <Section title={detailWords.evidence}>
        {memory.sourceGone ? <SourceGone /> : null}
        <MemoryEvidence evidence={memory.evidence} timeZone={timeZone} reworded={memory.reworded} />
        {unshown > 0 ? <p className="text-xs text-ink-soft">{detailWords.moreEvidence(unshown)}</p> : null}
      </Section>
      {duplicates.length ? (
        <Section title={detailWords.duplicates}>
          <DuplicatesList {...{ duplicates, hrefOf, timeZone, busy, onMerge }} />
        </Section>
      ) : null}
      <Section title={detailWords.history}>
        <VersionHistory {...{ versions, hrefOf, timeZone, busy, onRestore }} id={memory.id} />
      </Section>
      <Section title={detailWords.uses}>
        <UsesList uses={uses} total={useTotal} timeZone={timeZone} />
      </Section>
    </>
  );
}
