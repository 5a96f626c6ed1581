-- What recall cost when a model took part in it, and which citations were put in by code rather than by the model.
ALTER TABLE "Trace"
  ADD COLUMN "recallMode" TEXT NOT NULL DEFAULT 'plain',
  ADD COLUMN "recallCalls" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "recallTokens" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Trace" ADD CONSTRAINT "Trace_recallMode" CHECK ("recallMode" IN ('plain', 'deep'));

ALTER TABLE "TraceItem" ADD COLUMN "inferred" BOOLEAN NOT NULL DEFAULT false;

-- An inferred citation is a citation.
ALTER TABLE "TraceItem" ADD CONSTRAINT "TraceItem_inferred" CHECK ("cited" OR NOT "inferred");
