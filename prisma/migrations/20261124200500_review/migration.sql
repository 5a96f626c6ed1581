-- Review: what a waiting memory does not fit with, what was set aside, and what it takes to undo an answer. And the days of
-- runs and traces by key, for the costs of a day.

ALTER TYPE "EndedReason" ADD VALUE 'dropped';

ALTER TABLE "Memory"
  ADD COLUMN "conflictsWithId" UUID,
  ADD COLUMN "reviewAfter" TIMESTAMPTZ(3);
CREATE INDEX "Memory_ownerId_conflictsWithId_idx" ON "Memory"("ownerId", "conflictsWithId");
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_ownerId_conflictsWithId_fkey"
  FOREIGN KEY ("ownerId", "conflictsWithId") REFERENCES "Memory"("ownerId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Memory"
  ADD CONSTRAINT "Memory_conflicts_with_another" CHECK ("conflictsWithId" IS NULL OR "conflictsWithId" <> "id");

CREATE TABLE "ReviewStep" (
    "id" BIGSERIAL NOT NULL,
    "ownerId" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "otherId" UUID,
    "editedId" UUID,
    "answer" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ReviewStep_ownerId_memoryId_idx" ON "ReviewStep"("ownerId", "memoryId");
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_answer"
  CHECK ("answer" IN ('keep', 'edit', 'drop', 'later', 'newer', 'both', 'old'));
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_bounded" CHECK (octet_length("before"::text) <= 4000);
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_ownerId_memoryId_fkey"
  FOREIGN KEY ("ownerId", "memoryId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_ownerId_otherId_fkey"
  FOREIGN KEY ("ownerId", "otherId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_ownerId_editedId_fkey"
  FOREIGN KEY ("ownerId", "editedId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "Trace_ownerId_createdAt_idx" ON "Trace"("ownerId", "createdAt");
CREATE INDEX "RememberRun_ownerId_startedAt_idx" ON "RememberRun"("ownerId", "startedAt");
