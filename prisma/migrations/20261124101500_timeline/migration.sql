-- What was changed about a person by hand: renaming, other names, merging, splitting; enough to take it back.

CREATE TYPE "PersonChangeKind" AS ENUM ('edit', 'alias', 'merge', 'split');

CREATE TABLE "PersonChange" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "PersonChangeKind" NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    CONSTRAINT "PersonChange_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PersonChange_ownerId_id_key" ON "PersonChange"("ownerId", "id");
CREATE INDEX "PersonChange_ownerId_personId_at_idx" ON "PersonChange"("ownerId", "personId", "at" DESC);
ALTER TABLE "PersonChange" ADD CONSTRAINT "PersonChange_ownerId_personId_fkey"
  FOREIGN KEY ("ownerId", "personId") REFERENCES "Person"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PersonChange" ADD CONSTRAINT "PersonChange_undone_later" CHECK ("undoneAt" IS NULL OR "undoneAt" >= "at");
