-- What a conversation and each of its messages may do with memory; why a find was left out of a prompt; what a reply was to
-- do without; and the prompts themselves, kept for a while.

CREATE TYPE "MemoryMode" AS ENUM ('remembering', 'reading', 'off', 'incognito');

ALTER TABLE "Conversation" ADD COLUMN "mode" "MemoryMode" NOT NULL DEFAULT 'remembering';
ALTER TABLE "Message" ADD COLUMN "mode" "MemoryMode" NOT NULL DEFAULT 'remembering';
UPDATE "Message" SET "mode" = 'off' WHERE NOT "remember";
-- Only what was sent while remembering may ever be remembered.
ALTER TABLE "Message" ADD CONSTRAINT "Message_mode" CHECK ("mode" = 'remembering' OR NOT "remember");
-- For the broom that deletes incognito conversations.
CREATE INDEX "Conversation_mode_lastMessageAt_idx" ON "Conversation"("mode", "lastMessageAt");

ALTER TABLE "TraceItem" ADD COLUMN "cut" TEXT;
ALTER TABLE "TraceItem" ADD CONSTRAINT "TraceItem_cut"
  CHECK ("cut" IS NULL OR ("cut" IN ('budget', 'duplicate', 'quoted') AND NOT "inPrompt" AND NOT "cited"));

CREATE TABLE "KeptPrompt" (
    "traceId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "sections" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "KeptPrompt_pkey" PRIMARY KEY ("traceId")
);
CREATE UNIQUE INDEX "KeptPrompt_ownerId_traceId_key" ON "KeptPrompt"("ownerId", "traceId");
CREATE INDEX "KeptPrompt_createdAt_idx" ON "KeptPrompt"("createdAt");
ALTER TABLE "KeptPrompt" ADD CONSTRAINT "KeptPrompt_ownerId_traceId_fkey"
  FOREIGN KEY ("ownerId", "traceId") REFERENCES "Trace"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "ReplyWithout" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "memoryId" UUID,
    "saidId" UUID,
    CONSTRAINT "ReplyWithout_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "ReplyWithout" ADD CONSTRAINT "ReplyWithout_one" CHECK (("memoryId" IS NULL) <> ("saidId" IS NULL));
CREATE UNIQUE INDEX "ReplyWithout_ownerId_replyId_memoryId_key" ON "ReplyWithout"("ownerId", "replyId", "memoryId");
CREATE UNIQUE INDEX "ReplyWithout_ownerId_replyId_saidId_key" ON "ReplyWithout"("ownerId", "replyId", "saidId");
CREATE INDEX "ReplyWithout_ownerId_memoryId_idx" ON "ReplyWithout"("ownerId", "memoryId");
CREATE INDEX "ReplyWithout_ownerId_saidId_idx" ON "ReplyWithout"("ownerId", "saidId");
ALTER TABLE "ReplyWithout" ADD CONSTRAINT "ReplyWithout_ownerId_replyId_fkey"
  FOREIGN KEY ("ownerId", "replyId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReplyWithout" ADD CONSTRAINT "ReplyWithout_ownerId_memoryId_fkey"
  FOREIGN KEY ("ownerId", "memoryId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReplyWithout" ADD CONSTRAINT "ReplyWithout_ownerId_saidId_fkey"
  FOREIGN KEY ("ownerId", "saidId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
