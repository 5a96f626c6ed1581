-- What somebody brings with them: the file and how far it has been taken in, where a conversation came from, and by whose id
-- the keys of tombstones that came from another account were made.

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('kith', 'chatgpt', 'claude', 'list');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('receiving', 'ready', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "ImportPhase" AS ENUM ('check', 'rows', 'links', 'index');

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "source" TEXT,
ADD COLUMN     "sourceId" TEXT;

-- AlterTable
ALTER TABLE "Tombstone" ADD COLUMN     "keyedBy" UUID;

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "ImportKind",
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "remember" BOOLEAN NOT NULL DEFAULT false,
    "status" "ImportStatus" NOT NULL DEFAULT 'receiving',
    "phase" "ImportPhase" NOT NULL DEFAULT 'check',
    "cursor" INTEGER NOT NULL DEFAULT 0,
    "line" INTEGER NOT NULL DEFAULT 0,
    "plan" JSONB NOT NULL DEFAULT '{}',
    "added" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "refusals" JSONB NOT NULL DEFAULT '[]',
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportChunk" (
    "ownerId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ImportChunk_pkey" PRIMARY KEY ("importId","start")
);

-- CreateIndex
CREATE INDEX "Import_ownerId_createdAt_idx" ON "Import"("ownerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Import_status_updatedAt_idx" ON "Import"("status", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Import_ownerId_id_key" ON "Import"("ownerId", "id");

-- CreateIndex
CREATE INDEX "ImportChunk_ownerId_importId_idx" ON "ImportChunk"("ownerId", "importId");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_ownerId_source_sourceId_key" ON "Conversation"("ownerId", "source", "sourceId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_ownerId_importId_fkey" FOREIGN KEY ("ownerId", "importId") REFERENCES "Import"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_source" CHECK (("source" IS NULL) = ("sourceId" IS NULL));
ALTER TABLE "Tombstone" ADD CONSTRAINT "Tombstone_keyed" CHECK ("keyedBy" IS NULL OR "statementKey" IS NOT NULL);
ALTER TABLE "Import"
  ADD CONSTRAINT "Import_bounds" CHECK ("bytes" >= 0 AND "cursor" BETWEEN 0 AND "bytes" AND "line" >= 0),
  ADD CONSTRAINT "Import_known" CHECK ("kind" IS NOT NULL OR "status" IN ('receiving', 'failed')),
  ADD CONSTRAINT "Import_failed" CHECK (("status" = 'failed') = ("error" IS NOT NULL)),
  ADD CONSTRAINT "Import_ended" CHECK (("status" IN ('done', 'failed')) = ("endedAt" IS NOT NULL)),
  ADD CONSTRAINT "Import_refusals_bounded" CHECK (octet_length("refusals"::text) <= 40000);
ALTER TABLE "ImportChunk" ADD CONSTRAINT "ImportChunk_bounded"
  CHECK ("start" >= 0 AND octet_length("bytes") BETWEEN 1 AND 1048576);
