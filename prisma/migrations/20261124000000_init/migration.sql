-- pgvector holds the embeddings; their dimension stands beside each vector, so it is not fixed here.
CREATE EXTENSION IF NOT EXISTS "vector";


-- CreateEnum
CREATE TYPE "Role" AS ENUM ('user', 'admin');

-- CreateEnum
CREATE TYPE "MessageRole" AS ENUM ('user', 'assistant');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('complete', 'streaming', 'interrupted', 'failed', 'stopped');

-- CreateEnum
CREATE TYPE "PersonKind" AS ENUM ('user', 'companion', 'person');

-- CreateEnum
CREATE TYPE "MemoryKind" AS ENUM ('fact', 'preference', 'event', 'plan', 'relationship', 'trait', 'routine');

-- CreateEnum
CREATE TYPE "MemoryStatus" AS ENUM ('active', 'superseded', 'review', 'archived');

-- CreateEnum
CREATE TYPE "Precision" AS ENUM ('day', 'week', 'month', 'year');

-- CreateEnum
CREATE TYPE "Author" AS ENUM ('builtin', 'model', 'person');

-- CreateEnum
CREATE TYPE "EndedReason" AS ENUM ('superseded', 'corrected', 'ended');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "IndexKind" AS ENUM ('message', 'memory', 'episode');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'user',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "memoryOn" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateTable
CREATE TABLE "Companion" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT 'Kith',
    "persona" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Companion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "companionId" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "rememberedSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastMessageAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "role" "MessageRole" NOT NULL,
    "text" TEXT NOT NULL,
    "status" "MessageStatus" NOT NULL DEFAULT 'complete',
    "error" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "clientId" TEXT,
    "remember" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeatAt" TIMESTAMPTZ(3),

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChatSession" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "fromSeq" INTEGER NOT NULL,
    "toSeq" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChatSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Episode" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "fromSeq" INTEGER NOT NULL,
    "toSeq" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "topics" TEXT[],

    CONSTRAINT "Episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "PersonKind" NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "relation" TEXT,
    "aliases" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Memory" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "kind" "MemoryKind" NOT NULL,
    "status" "MemoryStatus" NOT NULL DEFAULT 'active',
    "statement" TEXT NOT NULL,
    "statementKey" TEXT NOT NULL,
    "slot" TEXT,
    "validFrom" TIMESTAMPTZ(3),
    "validTo" TIMESTAMPTZ(3),
    "validPrecision" "Precision",
    "confidence" DOUBLE PRECISION NOT NULL,
    "importance" DOUBLE PRECISION NOT NULL,
    "sensitive" BOOLEAN NOT NULL DEFAULT false,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "author" "Author" NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" "EndedReason",
    "supersededById" UUID,
    "lastUsedAt" TIMESTAMPTZ(3),
    "useCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Memory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "quote" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemoryPerson" (
    "ownerId" UUID NOT NULL,
    "memoryId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "MemoryPerson_pkey" PRIMARY KEY ("memoryId","personId")
);

-- CreateTable
CREATE TABLE "Profile" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sentences" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Trace" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "degraded" BOOLEAN NOT NULL DEFAULT false,
    "memoryOn" BOOLEAN NOT NULL DEFAULT true,
    "sureness" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "sections" JSONB NOT NULL DEFAULT '{}',
    "promptTokens" INTEGER NOT NULL DEFAULT 0,
    "replyTokens" INTEGER NOT NULL DEFAULT 0,
    "recallMs" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "firstTokenMs" DOUBLE PRECISION,
    "totalMs" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "inventedRefs" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Trace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TraceItem" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "traceId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" "IndexKind" NOT NULL,
    "memoryId" UUID,
    "messageId" UUID,
    "episodeId" UUID,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "why" JSONB NOT NULL DEFAULT '{}',
    "inPrompt" BOOLEAN NOT NULL DEFAULT false,
    "cited" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "TraceItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RememberRun" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'running',
    "fromSeq" INTEGER NOT NULL,
    "toSeq" INTEGER NOT NULL,
    "author" "Author" NOT NULL DEFAULT 'builtin',
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "ignored" INTEGER NOT NULL DEFAULT 0,
    "modelCalls" INTEGER NOT NULL DEFAULT 0,
    "tokens" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RememberRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tombstone" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "statementKey" TEXT,
    "messageId" UUID,
    "start" INTEGER,
    "end" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tombstone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "ownerId" UUID,
    "action" TEXT NOT NULL,
    "targetId" TEXT,
    "outcome" TEXT NOT NULL DEFAULT 'ok',
    "meta" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexEntry" (
    "id" BIGSERIAL NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "IndexKind" NOT NULL,
    "messageId" UUID,
    "memoryId" UUID,
    "episodeId" UUID,
    "conversationId" UUID,
    "seq" INTEGER,
    "speaker" "MessageRole",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "asks" BOOLEAN NOT NULL DEFAULT false,
    "length" INTEGER NOT NULL,
    "embeddingModel" TEXT,
    "embeddingDim" INTEGER,
    "embedding" vector,

    CONSTRAINT "IndexEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Posting" (
    "ownerId" UUID NOT NULL,
    "kind" "IndexKind" NOT NULL,
    "term" TEXT NOT NULL,
    "entryId" BIGINT NOT NULL,
    "tf" INTEGER NOT NULL,

    CONSTRAINT "Posting_pkey" PRIMARY KEY ("ownerId","kind","term","entryId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE INDEX "SignIn_userId_idx" ON "SignIn"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Companion_ownerId_id_key" ON "Companion"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Conversation_ownerId_lastMessageAt_idx" ON "Conversation"("ownerId", "lastMessageAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_ownerId_id_key" ON "Conversation"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Message_ownerId_createdAt_idx" ON "Message"("ownerId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Message_ownerId_id_key" ON "Message"("ownerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Message_ownerId_clientId_key" ON "Message"("ownerId", "clientId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_conversationId_seq_key" ON "Message"("conversationId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "ChatSession_ownerId_id_key" ON "ChatSession"("ownerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ChatSession_conversationId_fromSeq_key" ON "ChatSession"("conversationId", "fromSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Episode_ownerId_id_key" ON "Episode"("ownerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Episode_sessionId_fromSeq_key" ON "Episode"("sessionId", "fromSeq");

-- CreateIndex
CREATE UNIQUE INDEX "Person_ownerId_id_key" ON "Person"("ownerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Person_ownerId_kind_nameKey_key" ON "Person"("ownerId", "kind", "nameKey");

-- CreateIndex
CREATE INDEX "Memory_ownerId_status_recordedAt_idx" ON "Memory"("ownerId", "status", "recordedAt" DESC);

-- CreateIndex
CREATE INDEX "Memory_ownerId_subjectId_slot_idx" ON "Memory"("ownerId", "subjectId", "slot");

-- CreateIndex
CREATE INDEX "Memory_ownerId_statementKey_idx" ON "Memory"("ownerId", "statementKey");

-- CreateIndex
CREATE INDEX "Memory_ownerId_supersededById_idx" ON "Memory"("ownerId", "supersededById");

-- CreateIndex
CREATE UNIQUE INDEX "Memory_ownerId_id_key" ON "Memory"("ownerId", "id");

-- CreateIndex
CREATE INDEX "Evidence_ownerId_messageId_idx" ON "Evidence"("ownerId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_memoryId_messageId_start_key" ON "Evidence"("memoryId", "messageId", "start");

-- CreateIndex
CREATE INDEX "MemoryPerson_ownerId_personId_idx" ON "MemoryPerson"("ownerId", "personId");

-- CreateIndex
CREATE INDEX "Profile_ownerId_idx" ON "Profile"("ownerId");

-- CreateIndex
CREATE UNIQUE INDEX "Profile_personId_version_key" ON "Profile"("personId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Trace_ownerId_id_key" ON "Trace"("ownerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Trace_ownerId_messageId_key" ON "Trace"("ownerId", "messageId");

-- CreateIndex
CREATE INDEX "TraceItem_ownerId_memoryId_idx" ON "TraceItem"("ownerId", "memoryId");

-- CreateIndex
CREATE UNIQUE INDEX "TraceItem_traceId_ref_key" ON "TraceItem"("traceId", "ref");

-- CreateIndex
CREATE INDEX "RememberRun_ownerId_conversationId_startedAt_idx" ON "RememberRun"("ownerId", "conversationId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "RememberRun_status_startedAt_idx" ON "RememberRun"("status", "startedAt");

-- CreateIndex
CREATE INDEX "Tombstone_ownerId_statementKey_idx" ON "Tombstone"("ownerId", "statementKey");

-- CreateIndex
CREATE INDEX "Tombstone_ownerId_messageId_idx" ON "Tombstone"("ownerId", "messageId");

-- CreateIndex
CREATE INDEX "AuditEvent_ownerId_at_idx" ON "AuditEvent"("ownerId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_action_at_idx" ON "AuditEvent"("action", "at" DESC);

-- CreateIndex
CREATE INDEX "IndexEntry_ownerId_kind_conversationId_seq_idx" ON "IndexEntry"("ownerId", "kind", "conversationId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "IndexEntry_ownerId_id_key" ON "IndexEntry"("ownerId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "IndexEntry_ownerId_messageId_key" ON "IndexEntry"("ownerId", "messageId");

-- CreateIndex
CREATE UNIQUE INDEX "IndexEntry_ownerId_memoryId_key" ON "IndexEntry"("ownerId", "memoryId");

-- CreateIndex
CREATE UNIQUE INDEX "IndexEntry_ownerId_episodeId_key" ON "IndexEntry"("ownerId", "episodeId");

-- CreateIndex
CREATE INDEX "Posting_entryId_idx" ON "Posting"("entryId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Companion" ADD CONSTRAINT "Companion_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_ownerId_companionId_fkey" FOREIGN KEY ("ownerId", "companionId") REFERENCES "Companion"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_ownerId_conversationId_fkey" FOREIGN KEY ("ownerId", "conversationId") REFERENCES "Conversation"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChatSession" ADD CONSTRAINT "ChatSession_ownerId_conversationId_fkey" FOREIGN KEY ("ownerId", "conversationId") REFERENCES "Conversation"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_ownerId_sessionId_fkey" FOREIGN KEY ("ownerId", "sessionId") REFERENCES "ChatSession"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_ownerId_subjectId_fkey" FOREIGN KEY ("ownerId", "subjectId") REFERENCES "Person"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_ownerId_supersededById_fkey" FOREIGN KEY ("ownerId", "supersededById") REFERENCES "Memory"("ownerId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_ownerId_memoryId_fkey" FOREIGN KEY ("ownerId", "memoryId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_ownerId_messageId_fkey" FOREIGN KEY ("ownerId", "messageId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryPerson" ADD CONSTRAINT "MemoryPerson_ownerId_memoryId_fkey" FOREIGN KEY ("ownerId", "memoryId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemoryPerson" ADD CONSTRAINT "MemoryPerson_ownerId_personId_fkey" FOREIGN KEY ("ownerId", "personId") REFERENCES "Person"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Profile" ADD CONSTRAINT "Profile_ownerId_personId_fkey" FOREIGN KEY ("ownerId", "personId") REFERENCES "Person"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Trace" ADD CONSTRAINT "Trace_ownerId_messageId_fkey" FOREIGN KEY ("ownerId", "messageId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TraceItem" ADD CONSTRAINT "TraceItem_ownerId_traceId_fkey" FOREIGN KEY ("ownerId", "traceId") REFERENCES "Trace"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TraceItem" ADD CONSTRAINT "TraceItem_ownerId_memoryId_fkey" FOREIGN KEY ("ownerId", "memoryId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RememberRun" ADD CONSTRAINT "RememberRun_ownerId_conversationId_fkey" FOREIGN KEY ("ownerId", "conversationId") REFERENCES "Conversation"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_ownerId_messageId_fkey" FOREIGN KEY ("ownerId", "messageId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexEntry" ADD CONSTRAINT "IndexEntry_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexEntry" ADD CONSTRAINT "IndexEntry_ownerId_messageId_fkey" FOREIGN KEY ("ownerId", "messageId") REFERENCES "Message"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexEntry" ADD CONSTRAINT "IndexEntry_ownerId_memoryId_fkey" FOREIGN KEY ("ownerId", "memoryId") REFERENCES "Memory"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndexEntry" ADD CONSTRAINT "IndexEntry_ownerId_episodeId_fkey" FOREIGN KEY ("ownerId", "episodeId") REFERENCES "Episode"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Posting" ADD CONSTRAINT "Posting_ownerId_entryId_fkey" FOREIGN KEY ("ownerId", "entryId") REFERENCES "IndexEntry"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What Prisma cannot say. Checks, and triggers that hold the invariants of docs/memory.md whatever code runs.

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_folded" CHECK ("email" = lower("email") AND "email" <> ''),
  ADD CONSTRAINT "User_name_present" CHECK (btrim("name") <> '');

ALTER TABLE "Conversation"
  ADD CONSTRAINT "Conversation_cursor" CHECK ("rememberedSeq" >= 0 AND "rememberedSeq" <= "lastSeq");

ALTER TABLE "Message"
  ADD CONSTRAINT "Message_seq" CHECK ("seq" > 0),
  ADD CONSTRAINT "Message_user_is_complete" CHECK ("role" = 'assistant' OR "status" = 'complete');

ALTER TABLE "ChatSession" ADD CONSTRAINT "ChatSession_range" CHECK ("fromSeq" <= "toSeq" AND "startedAt" <= "endedAt");
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_range" CHECK ("fromSeq" <= "toSeq" AND "startedAt" <= "endedAt");

ALTER TABLE "Memory"
  ADD CONSTRAINT "Memory_statement_present" CHECK (btrim("statement") <> ''),
  ADD CONSTRAINT "Memory_confidence" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Memory_importance" CHECK ("importance" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Memory_valid" CHECK ("validTo" IS NULL OR "validFrom" IS NULL OR "validFrom" <= "validTo"),
  ADD CONSTRAINT "Memory_ended" CHECK (("status" = 'superseded') = ("endedAt" IS NOT NULL) AND ("endedAt" IS NULL) = ("endedReason" IS NULL)),
  ADD CONSTRAINT "Memory_not_its_own_heir" CHECK ("supersededById" IS NULL OR "supersededById" <> "id");

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_quote_present" CHECK ("quote" <> ''),
  ADD CONSTRAINT "Evidence_start" CHECK ("start" >= 0);

ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_says_what" CHECK ("statementKey" IS NOT NULL OR "messageId" IS NOT NULL);

ALTER TABLE "IndexEntry"
  ADD CONSTRAINT "IndexEntry_one_target" CHECK (num_nonnulls("messageId", "memoryId", "episodeId") = 1),
  ADD CONSTRAINT "IndexEntry_vector_named" CHECK (
    num_nonnulls("embedding", "embeddingModel", "embeddingDim") IN (0, 3)
    AND ("embedding" IS NULL OR vector_dims("embedding") = "embeddingDim"));

-- One remembering of a conversation at a time. An expression, so that Prisma does not offer to drop it.
CREATE UNIQUE INDEX "RememberRun_one_running" ON "RememberRun" (("conversationId"::text)) WHERE "status" = 'running';

-- Evidence is verbatim: the quote stands in the message it names.
CREATE FUNCTION kith_evidence_in_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Message" m
    WHERE m."id" = NEW."messageId" AND m."ownerId" = NEW."ownerId" AND strpos(m."text", NEW."quote") > 0
  ) THEN
    RAISE EXCEPTION 'evidence is not in message %', NEW."messageId" USING ERRCODE = 'check_violation', CONSTRAINT = 'Evidence_in_message';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Evidence_in_message" BEFORE INSERT OR UPDATE ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION kith_evidence_in_message();

-- A message may change only so that what rests on it still stands in it when the transaction ends.
CREATE FUNCTION kith_message_keeps_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "Evidence" e JOIN "Message" m ON m."id" = e."messageId"
    WHERE e."messageId" = NEW."id" AND strpos(m."text", e."quote") = 0
  ) THEN
    RAISE EXCEPTION 'message % no longer holds its evidence', NEW."id" USING ERRCODE = 'check_violation', CONSTRAINT = 'Message_keeps_evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Message_keeps_evidence" AFTER UPDATE OF "text" ON "Message"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kith_message_keeps_evidence();

-- No memory is active without evidence; about the user or a third party it rests on the user's own words.
CREATE FUNCTION kith_memory_has_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Evidence' THEN checked := OLD."memoryId"; ELSE checked := NEW."id"; END IF;
  IF EXISTS (
    SELECT 1 FROM "Memory" x JOIN "Person" p ON p."id" = x."subjectId"
    WHERE x."id" = checked AND x."status" = 'active' AND NOT EXISTS (
      SELECT 1 FROM "Evidence" e JOIN "Message" m ON m."id" = e."messageId"
      WHERE e."memoryId" = x."id" AND (p."kind" = 'companion' OR m."role" = 'user'))
  ) THEN
    RAISE EXCEPTION 'memory % has no evidence', checked USING ERRCODE = 'check_violation', CONSTRAINT = 'Memory_has_evidence';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Memory_has_evidence" AFTER INSERT OR UPDATE OF "status", "subjectId" ON "Memory"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kith_memory_has_evidence();
CREATE CONSTRAINT TRIGGER "Evidence_leaves_memory" AFTER DELETE ON "Evidence"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kith_memory_has_evidence();
