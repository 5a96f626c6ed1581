-- How far a memory model has read a conversation, an episode at a time. What was remembered before there was this cursor has
-- been read as it was to be.
ALTER TABLE "Conversation" ADD COLUMN     "drawnSeq" INTEGER NOT NULL DEFAULT 0;

UPDATE "Conversation" SET "drawnSeq" = "rememberedSeq";

ALTER TABLE "Conversation"
  ADD CONSTRAINT "Conversation_drawn" CHECK ("drawnSeq" >= 0 AND "drawnSeq" <= "lastSeq");
