-- Aims, state and mood of episodes; the summary tree; the mood of messages; what the two did together.

ALTER TABLE "Episode"
  ADD COLUMN "aims" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "states" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "valence" DOUBLE PRECISION NOT NULL DEFAULT 0,
  ADD COLUMN "arousal" DOUBLE PRECISION NOT NULL DEFAULT 0,
  ADD COLUMN "mood" TEXT NOT NULL DEFAULT 'neutral';
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_mood"
  CHECK ("valence" BETWEEN -1 AND 1 AND "arousal" BETWEEN -1 AND 1);

CREATE TYPE "SummaryLevel" AS ENUM ('session', 'week', 'month', 'year', 'story');

CREATE TABLE "Summary" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "level" "SummaryLevel" NOT NULL,
    "key" TEXT NOT NULL,
    "parentKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "toAt" TIMESTAMPTZ(3) NOT NULL,
    "sentences" JSONB NOT NULL,
    "children" TEXT[],
    "hash" TEXT NOT NULL,
    "sessionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Summary_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Summary_ownerId_level_key_version_key" ON "Summary"("ownerId", "level", "key", "version");
CREATE INDEX "Summary_ownerId_level_parentKey_idx" ON "Summary"("ownerId", "level", "parentKey");
CREATE INDEX "Summary_ownerId_sessionId_idx" ON "Summary"("ownerId", "sessionId");
-- One newest version a node. An expression, so that Prisma does not offer to drop it.
CREATE UNIQUE INDEX "Summary_current" ON "Summary"("ownerId", "level", ("key" || '')) WHERE "current";
-- A session's node belongs to its session and goes with it.
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_of_session" CHECK (("level" = 'session') = ("sessionId" IS NOT NULL));
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_range" CHECK ("fromAt" <= "toAt");
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_ownerId_fkey"
  FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Summary" ADD CONSTRAINT "Summary_ownerId_sessionId_fkey"
  FOREIGN KEY ("ownerId", "sessionId") REFERENCES "ChatSession"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "MessageMood" (
    "messageId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "valence" DOUBLE PRECISION NOT NULL,
    "arousal" DOUBLE PRECISION NOT NULL,
    "label" TEXT NOT NULL,
    CONSTRAINT "MessageMood_pkey" PRIMARY KEY ("messageId")
);
CREATE UNIQUE INDEX "MessageMood_ownerId_messageId_key" ON "MessageMood"("ownerId", "messageId");
ALTER TABLE "MessageMood" ADD CONSTRAINT "MessageMood_range"
  CHECK ("valence" BETWEEN -1 AND 1 AND "arousal" BETWEEN -1 AND 1);
ALTER TABLE "MessageMood" ADD CONSTRAINT "MessageMood_ownerId_messageId_fkey"
  FOREIGN KEY ("ownerId", "messageId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "SharedMoment" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    CONSTRAINT "SharedMoment_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SharedMoment_ownerId_messageId_start_key" ON "SharedMoment"("ownerId", "messageId", "start");
ALTER TABLE "SharedMoment" ADD CONSTRAINT "SharedMoment_ownerId_messageId_fkey"
  FOREIGN KEY ("ownerId", "messageId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
