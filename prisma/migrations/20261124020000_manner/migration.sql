-- How a person wants to be answered is a kind of memory of its own, so that listing, editing, history, forgetting and
-- tombstones treat it like every other.
ALTER TYPE "MemoryKind" ADD VALUE 'manner';

-- When an owner's memories were last looked through for what has faded, so that a daily look that was missed is made up for.
ALTER TABLE "User" ADD COLUMN "fadedAt" TIMESTAMPTZ(3);
CREATE INDEX "User_fadedAt_idx" ON "User"("fadedAt");
