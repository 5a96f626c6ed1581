import { editMemory, forgetMemory, previewForgetting } from "@/app/(chat)/memory/actions";
import { lockPersona, rollBackPersona, savePersona } from "@/app/(chat)/memory/companion/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { Cause } from "@/components/memory/companion/cause";
import { PersonaForm } from "@/components/memory/companion/persona-form";
import { PersonaLog } from "@/components/memory/companion/persona-log";
import { StatementList } from "@/components/memory/companion/statement-list";
import { Page } from "@/components/ui/page";
import { companionWords as words } from "@/components/words/companion";
import { database } from "@/lib/db/client";
import { listPersonaLog } from "@/lib/memory/view/list-persona-log";
import { readPersona } from "@/lib/memory/view/read-persona";

export const metadata = { title: words.title };

const actions = { edit: editMemory, forget: forgetMemory, preview: previewForgetting };

export default async function CompanionPage({ searchParams }: PageProps<"/memory/companion">) {
  const { scope, timeZone } = await requireViewer();
  const asked = Number([(await searchParams).log].flat()[0]);
  const { prisma } = await database();
  const [persona, log] = await Promise.all([
    readPersona(prisma, scope),
    listPersonaLog(prisma, scope, Number.isSafeInteger(asked) ? asked : 1),
  ]);
  // What was rolled back stands in the fields anew; what was typed and saved stands there already.
  const rolledBack = log.items.find(({ cause }) => cause === "rollback")?.version ?? 0;
  const statements = persona.statements.map(({ id, statement, evidence: [piece], answering }) => ({
    ...{ id, statement },
    cause: piece ? <Cause {...piece} answering={answering} timeZone={timeZone} /> : null,
  }));
  const lessons = persona.lessons.map(({ memoryId: id, statement, at, source }) => ({
    ...{ id, statement },
    cause: source ? <Cause {...source} at={at} speaker="user" timeZone={timeZone} /> : null,
  }));
  return (
    <Page title={words.title} lead={words.lead}>
      <PersonaForm
        key={rolledBack}
        name={persona.name}
        persona={persona.persona}
        locked={persona.lockedAt !== null}
        actions={{ save: savePersona, lock: lockPersona }}
      />
      <StatementList
        title={words.statements}
        hint={words.statementsHint}
        none={words.statementsNone}
        items={statements}
        actions={actions}
      />
      <StatementList
        title={words.lessons}
        hint={words.lessonsHint}
        none={words.lessonsNone}
        items={lessons}
        actions={actions}
      />
      <PersonaLog
        log={log}
        timeZone={timeZone}
        rollBack={rollBackPersona}
        hrefOf={(page) => (page > 1 ? `/memory/companion?log=${page}` : "/memory/companion")}
      />
    </Page>
  );
}
