-- What recall has learnt from an owner's replies: a weight by channel. Bounded: one row an owner, weights of few channels.
CREATE TABLE "RecallLearning" (
    "ownerId" UUID NOT NULL,
    "weights" JSONB NOT NULL DEFAULT '{}',
    "baseline" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "feedback" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RecallLearning_pkey" PRIMARY KEY ("ownerId")
);
ALTER TABLE "RecallLearning" ADD CONSTRAINT "RecallLearning_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RecallLearning"
  ADD CONSTRAINT "RecallLearning_bounded" CHECK (octet_length("weights"::text) <= 4000 AND "baseline" BETWEEN -1 AND 1 AND "feedback" >= 0);
