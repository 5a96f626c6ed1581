-- What a message's words are held by beside themselves: whom its pronouns mean, who did what to whom, how its clauses hang
-- together. It goes with the entry. Its terms are postings marked with "~", which no word has. Messages remembered before
-- this have none until they are indexed again.
ALTER TABLE "IndexEntry" ADD COLUMN "anchors" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "IndexEntry" ADD CONSTRAINT "IndexEntry_anchors" CHECK ("anchors" = '{}' OR "messageId" IS NOT NULL);
