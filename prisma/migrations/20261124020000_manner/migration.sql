-- How a person wants to be answered is a kind of memory of its own, so that listing, editing, history, forgetting and
-- tombstones treat it like every other.
ALTER TYPE "MemoryKind" ADD VALUE 'manner';

-- When an owner's memories were last looked through for what has faded, so that a daily look that was missed is made up for.
ALTER TABLE "User" ADD COLUMN "fadedAt" TIMESTAMPTZ(3);
CREATE INDEX "User_fadedAt_idx" ON "User"("fadedAt");

-- What recall has learnt from an owner's replies: a weight by channel. Bounded: one row an owner, weights of few channels.
CREATE TABLE "RecallLearning" (
    "ownerId" UUID NOT NULL,
    "weights" JSONB NOT NULL DEFAULT '{}',
    "baseline" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "feedback" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RecallLearning_pkey" PRIMARY KEY ("ownerId")
);
ALTER TABLE "RecallLearning" ADD CONSTRAINT "RecallLearning_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RecallLearning"
  ADD CONSTRAINT "RecallLearning_bounded" CHECK (octet_length("weights"::text) <= 4000 AND "baseline" BETWEEN -1 AND 1 AND "feedback" >= 0);
