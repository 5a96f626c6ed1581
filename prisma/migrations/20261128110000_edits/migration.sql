-- A message whose words the person changed or took away, and what they kept of what rested on it.
ALTER TABLE "Message"
  ADD COLUMN "editedAt" TIMESTAMPTZ(3),
  ADD COLUMN "deletedAt" TIMESTAMPTZ(3),
  ADD COLUMN "rereadAt" TIMESTAMPTZ(3);

CREATE INDEX "Message_ownerId_editedAt_idx" ON "Message"("ownerId", "editedAt");
CREATE INDEX "Message_rereadAt_idx" ON "Message"("rereadAt");

ALTER TABLE "Message"
  ADD CONSTRAINT "Message_deleted_is_empty" CHECK ("deletedAt" IS NULL OR "text" = ''),
  ADD CONSTRAINT "Message_reread_was_edited" CHECK ("rereadAt" IS NULL OR "editedAt" IS NOT NULL);

ALTER TABLE "Memory" ADD COLUMN "sourceGoneAt" TIMESTAMPTZ(3);

-- No memory is active without evidence, or the person's own word that it stays though its message no longer says it.
CREATE OR REPLACE FUNCTION kith_memory_has_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
BEGIN
  IF TG_TABLE_NAME = 'Evidence' THEN checked := OLD."memoryId"; ELSE checked := NEW."id"; END IF;
  IF EXISTS (
    SELECT 1 FROM "Memory" x JOIN "Person" p ON p."id" = x."subjectId"
    WHERE x."id" = checked AND x."status" = 'active' AND x."sourceGoneAt" IS NULL AND NOT EXISTS (
      SELECT 1 FROM "Evidence" e JOIN "Message" m ON m."id" = e."messageId"
      WHERE e."memoryId" = x."id" AND (p."kind" = 'companion' OR m."role" = 'user'))
  ) THEN
    RAISE EXCEPTION 'memory % has no evidence', checked USING ERRCODE = 'check_violation', CONSTRAINT = 'Memory_has_evidence';
  END IF;
  RETURN NULL;
END $$;

-- Taking the mark away asks for evidence again.
DROP TRIGGER "Memory_has_evidence" ON "Memory";
CREATE CONSTRAINT TRIGGER "Memory_has_evidence" AFTER INSERT OR UPDATE OF "status", "subjectId", "sourceGoneAt" ON "Memory"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION kith_memory_has_evidence();
