import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import {
  addPersonName,
  editPerson,
  findPeople,
  mergePeople,
  removePersonName,
  splitPerson,
  undoPersonChange,
} from "@/app/(chat)/memory/people/actions";
import { orNotFound } from "@/app/_gate/or-not-found";
import { requireViewer } from "@/app/_gate/viewer";
import { MemoryPager } from "@/components/memory/memory-pager";
import { personHref, readPersonAddress } from "@/components/memory/people/address";
import { PersonPage } from "@/components/memory/people/person-page";
import { Page } from "@/components/ui/page";
import { peopleWords as words } from "@/components/words/people";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { personId } from "@/lib/memory/people/schema";
import { readPerson } from "@/lib/memory/view/people/read-person";

export const metadata = { title: words.title };

const actions = {
  find: findPeople,
  edit: editPerson,
  addName: addPersonName,
  removeName: removePersonName,
  merge: mergePeople,
  split: splitPerson,
  undo: undoPersonChange,
};

export default async function SomebodyPage({ params, searchParams }: PageProps<"/memory/people/[id]">) {
  const { scope, timeZone } = await requireViewer();
  const id = personId.safeParse((await params).id);
  if (!id.success) notFound();
  const { show, page } = readPersonAddress(await searchParams);
  const { prisma } = await database();
  const person = await orNotFound(readPerson(prisma, scope, id.data, { section: show, page, now: now() }));
  const pages = Math.max(1, Math.ceil(person.counts[person.section] / person.pageSize));
  return (
    <Page title={person.name} lead={person.relation}>
      <Link
        href="/memory/people"
        className="inline-flex min-h-11 items-center gap-1 justify-self-start text-sm text-accent-ink underline underline-offset-4 sm:min-h-6"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {words.back}
      </Link>
      <PersonPage key={id.data} person={person} timeZone={timeZone} actions={actions} />
      <MemoryPager
        page={person.page}
        pages={pages}
        hrefOf={(next) => personHref(person.id, { show: person.section, page: next })}
      />
    </Page>
  );
}
