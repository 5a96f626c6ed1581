import { requireViewer } from "@/app/_gate/viewer";
import { MemoryPager } from "@/components/memory/memory-pager";
import { peopleHref, readPeopleAddress } from "@/components/memory/people/address";
import { EgoGraph } from "@/components/memory/people/ego-graph";
import { EgoList } from "@/components/memory/people/ego-list";
import { PeopleList } from "@/components/memory/people/people-list";
import { PeopleSearch } from "@/components/memory/people/people-search";
import { Page } from "@/components/ui/page";
import { peopleWords as words } from "@/components/words/people";
import { database } from "@/lib/db/client";
import { listPeople } from "@/lib/memory/view/people/list-people";
import { readEgoGraph } from "@/lib/memory/view/people/read-relations";

export const metadata = { title: words.title };

export default async function PeoplePage({ searchParams }: PageProps<"/memory/people">) {
  const { scope, timeZone } = await requireViewer();
  const address = readPeopleAddress(await searchParams);
  const { prisma } = await database();
  if (address.graph) {
    const graph = await readEgoGraph(prisma, scope);
    return (
      <Page title={words.title} lead={words.lead}>
        <PeopleSearch address={address} />
        {graph.people.length ? (
          <>
            <p className="text-sm text-ink-soft">{words.graphLead(graph.people.length, graph.total)}</p>
            <div className="grid gap-6">
              <EgoList graph={graph} />
              {/* Nothing in it takes the focus but its three buttons, so it may stand above what is read first. */}
              <div className="order-first min-w-0">
                <EgoGraph graph={graph} />
              </div>
            </div>
          </>
        ) : (
          <p className="text-sm">{words.none}</p>
        )}
      </Page>
    );
  }
  const { items, total, page, pageSize } = await listPeople(prisma, scope, address);
  return (
    <Page title={words.title} lead={words.lead}>
      <PeopleSearch address={address} />
      <p role="status" className="text-sm text-ink-soft">
        {total ? words.count(total) : address.q ? words.noneFound : words.none}
      </p>
      {items.length ? <PeopleList items={items} timeZone={timeZone} /> : null}
      <MemoryPager
        page={page}
        pages={Math.max(1, Math.ceil(total / pageSize))}
        hrefOf={(next) => peopleHref({ ...address, page: next })}
      />
    </Page>
  );
}
