-- "Don't mention": since when a memory is kept but not brought up. Few of an owner's memories are, so a reply looks only at those.
ALTER TABLE "Memory" ADD COLUMN "withheldAt" TIMESTAMPTZ(3);
CREATE INDEX "Memory_ownerId_withheldAt_idx" ON "Memory"("ownerId", "withheldAt");

-- While set, nothing learnt changes what the companion is.
ALTER TABLE "Companion" ADD COLUMN "lockedAt" TIMESTAMPTZ(3);

CREATE TYPE "PersonaCause" AS ENUM ('made', 'settings', 'said', 'memory', 'model', 'lock', 'rollback');

-- What the companion was at each change. Statements are named by the memory, never copied, so that forgetting reaches them.
CREATE TABLE "PersonaVersion" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "companionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "cause" "PersonaCause" NOT NULL,
    "name" TEXT NOT NULL,
    "persona" TEXT NOT NULL,
    "model" TEXT,
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "memoryIds" UUID[] NOT NULL DEFAULT '{}',
    "rolledBackTo" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PersonaVersion_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PersonaVersion_version" CHECK ("version" > 0),
    CONSTRAINT "PersonaVersion_rollback" CHECK (("cause" = 'rollback') = ("rolledBackTo" IS NOT NULL) AND "rolledBackTo" < "version")
);
CREATE UNIQUE INDEX "PersonaVersion_companionId_version_key" ON "PersonaVersion"("companionId", "version");
CREATE INDEX "PersonaVersion_ownerId_companionId_idx" ON "PersonaVersion"("ownerId", "companionId");
ALTER TABLE "PersonaVersion" ADD CONSTRAINT "PersonaVersion_ownerId_companionId_fkey" FOREIGN KEY ("ownerId", "companionId") REFERENCES "Companion"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A version is written once.
CREATE FUNCTION kith_persona_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a persona version is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'PersonaVersion_append_only';
END $$;
CREATE TRIGGER "PersonaVersion_append_only" BEFORE UPDATE ON "PersonaVersion"
  FOR EACH ROW EXECUTE FUNCTION kith_persona_version_stays();
