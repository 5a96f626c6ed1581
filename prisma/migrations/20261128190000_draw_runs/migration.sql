-- A model reads what is over while the rules read what is new: of each at most one run of a conversation at a time.
ALTER TABLE "RememberRun" ADD COLUMN     "draws" BOOLEAN NOT NULL DEFAULT false;

DROP INDEX "RememberRun_one_running";
CREATE UNIQUE INDEX "RememberRun_one_running" ON "RememberRun" (("conversationId"::text), "draws") WHERE "status" = 'running';
