-- Forgetting leaves a receipt: how many copies of each kind were found, and what recall gave back afterwards. Numbers only.
-- Tombstones say why they were laid, so that only what was forgotten is asked about as such. And an owner's memory has an
-- edition, which every forgetting raises: whoever holds words that were read before it knows that they may be gone.

ALTER TABLE "User" ADD COLUMN "memoryEdition" INTEGER NOT NULL DEFAULT 0;

CREATE TYPE "TombstoneCause" AS ENUM ('forgotten', 'undone', 'dropped', 'corrected');
ALTER TABLE "Tombstone" ADD COLUMN "cause" "TombstoneCause" NOT NULL DEFAULT 'forgotten';

-- Said again after it was forgotten: it waits for the person's word.
ALTER TABLE "Memory" ADD COLUMN "saidAgain" BOOLEAN NOT NULL DEFAULT false;

CREATE TYPE "ForgetKind" AS ENUM ('memory', 'memories', 'message', 'conversation');
CREATE TABLE "ForgetReceipt" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "kind" "ForgetKind" NOT NULL,
    "asked" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "checked" INTEGER NOT NULL DEFAULT 0,
    "hitsBefore" INTEGER,
    "hitsAfter" INTEGER,
    "ms" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ForgetReceipt_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ForgetReceipt_ownerId_id_key" ON "ForgetReceipt"("ownerId", "id");
CREATE INDEX "ForgetReceipt_ownerId_createdAt_idx" ON "ForgetReceipt"("ownerId", "createdAt" DESC);
ALTER TABLE "ForgetReceipt" ADD CONSTRAINT "ForgetReceipt_ownerId_fkey"
  FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A receipt can hold no words: each count is a number under a short name.
ALTER TABLE "ForgetReceipt" ADD CONSTRAINT "ForgetReceipt_numbers" CHECK (
  jsonb_typeof("counts") = 'object' AND octet_length("counts"::text) <= 2000
  AND NOT jsonb_path_exists("counts", '$.* ? (@.type() != "number")')
  AND NOT jsonb_path_exists("counts", '$.keyvalue() ? (!(@.key like_regex "^[a-zA-Z]{1,20}$"))'));
ALTER TABLE "ForgetReceipt" ADD CONSTRAINT "ForgetReceipt_not_negative" CHECK (
  "asked" >= 0 AND "checked" >= 0 AND "ms" >= 0 AND coalesce("hitsBefore", 0) >= 0 AND coalesce("hitsAfter", 0) >= 0);
