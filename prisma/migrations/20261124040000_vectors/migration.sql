-- Vectors leave the rows that words are looked up in: a look for words no longer drags a kilobyte of numbers along. Beside
-- each vector stands a short code that a first look over many vectors reads instead, and counts are kept, not counted.

-- Its length beside each term, so that BM25 needs no other table.
ALTER TABLE "Posting" ADD COLUMN "length" INTEGER;
UPDATE "Posting" p SET "length" = e."length" FROM "IndexEntry" e WHERE e."id" = p."entryId";
ALTER TABLE "Posting" ALTER COLUMN "length" SET NOT NULL;
-- The key is what a cascade asks for; all that BM25 reads stands in the index by term.
DROP INDEX "Posting_entryId_idx";
ALTER TABLE "Posting" DROP CONSTRAINT "Posting_pkey",
  ADD CONSTRAINT "Posting_pkey" PRIMARY KEY ("ownerId","entryId","term");
CREATE INDEX "Posting_by_term" ON "Posting"("ownerId", "kind", "term", "entryId", "tf", "length");

CREATE TABLE "IndexVector" (
    "ownerId" UUID NOT NULL,
    "entryId" BIGINT NOT NULL,
    "model" TEXT NOT NULL DEFAULT '',
    "dim" INTEGER NOT NULL DEFAULT 0,
    "vector" vector,

    CONSTRAINT "IndexVector_pkey" PRIMARY KEY ("ownerId","entryId")
);
ALTER TABLE "IndexVector" ADD CONSTRAINT "IndexVector_ownerId_entryId_fkey" FOREIGN KEY ("ownerId", "entryId") REFERENCES "IndexEntry"("ownerId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "IndexVector" ADD CONSTRAINT "IndexVector_named" CHECK (
  ("vector" IS NULL) = ("model" = '') AND coalesce(vector_dims("vector"), 0) = "dim");

CREATE TABLE "IndexCode" (
    "ownerId" UUID NOT NULL,
    "entryId" BIGINT NOT NULL,
    "model" TEXT NOT NULL,
    "code" VARBIT NOT NULL,
    "cells" BIGINT[],

    CONSTRAINT "IndexCode_pkey" PRIMARY KEY ("ownerId","entryId")
);
ALTER TABLE "IndexCode" ADD CONSTRAINT "IndexCode_ownerId_entryId_fkey" FOREIGN KEY ("ownerId", "entryId") REFERENCES "IndexVector"("ownerId", "entryId") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "IndexStat" (
    "ownerId" UUID NOT NULL,
    "kind" "IndexKind" NOT NULL,
    "entries" INTEGER NOT NULL,
    "terms" BIGINT NOT NULL,

    CONSTRAINT "IndexStat_pkey" PRIMARY KEY ("ownerId","kind")
);
ALTER TABLE "IndexStat" ADD CONSTRAINT "IndexStat_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Ternary quantisation: which numbers are above zero, then which are below. Two codes are compared by Jaccard distance,
-- which for a sparse vector sees what is there and not what is missing from both.
CREATE FUNCTION kith_code(v vector) RETURNS varbit LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN binary_quantize(v) || binary_quantize(v - v - v);

-- The places and signs of a vector's `most` largest numbers, each in the owner's own range: what a sparse vector's
-- neighbours are likely to share, as words of an inverted index (surrogate text, Amato et al. 2016).
CREATE FUNCTION kith_cells(owner uuid, v vector, most integer) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
  SELECT array_agg(
    (('x' || right(replace(owner::text, '-', ''), 11))::bit(44)::bigint << 14) | (n.place * 2 + (n.value < 0)::int))
  FROM (
    SELECT u.value, u.place FROM unnest(v::real[]) WITH ORDINALITY AS u(value, place)
    WHERE u.value <> 0 ORDER BY abs(u.value) DESC, u.place LIMIT most) AS n);

CREATE TABLE "IndexTerm" (
    "ownerId" UUID NOT NULL,
    "kind" "IndexKind" NOT NULL,
    "term" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "IndexTerm_pkey" PRIMARY KEY ("ownerId","kind","term")
) WITH (fillfactor = 70);
ALTER TABLE "IndexTerm" ADD CONSTRAINT "IndexTerm_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- None is a word that nothing holds any more: a forgotten word leaves with its last entry.
ALTER TABLE "IndexTerm" ADD CONSTRAINT "IndexTerm_held" CHECK ("entries" > 0);

INSERT INTO "IndexVector" ("ownerId", "entryId", "model", "dim", "vector")
SELECT "ownerId", "id", coalesce("embeddingModel", ''), coalesce("embeddingDim", 0), "embedding" FROM "IndexEntry";

INSERT INTO "IndexCode" ("ownerId", "entryId", "model", "code", "cells")
SELECT "ownerId", "entryId", "model", kith_code("vector"),
  CASE WHEN "model" LIKE 'built-in/%' THEN kith_cells("ownerId", "vector", 6) END
FROM "IndexVector" WHERE "vector" IS NOT NULL;

INSERT INTO "IndexStat" ("ownerId", "kind", "entries", "terms")
SELECT "ownerId", "kind", count(*), sum("length") FROM "IndexEntry" GROUP BY "ownerId", "kind";

INSERT INTO "IndexTerm" ("ownerId", "kind", "term", "entries")
SELECT "ownerId", "kind", "term", count(*) FROM "Posting" GROUP BY "ownerId", "kind", "term";

CREATE INDEX "IndexVector_ownerId_model_dim_idx" ON "IndexVector"("ownerId", "model", "dim");
-- Without a list of pending rows, which every look would have to read through.
CREATE INDEX "IndexCode_cells_idx" ON "IndexCode" USING GIN ("cells") WITH (fastupdate = off);

ALTER TABLE "IndexEntry" DROP CONSTRAINT "IndexEntry_vector_named",
  DROP COLUMN "embedding", DROP COLUMN "embeddingModel", DROP COLUMN "embeddingDim";

-- Counts follow the entries, whoever writes or removes them, a cascade included; and every entry waits for a vector.
CREATE FUNCTION kith_entries_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "IndexVector" ("ownerId", "entryId") SELECT "ownerId", "id" FROM added;
  INSERT INTO "IndexStat" AS s ("ownerId", "kind", "entries", "terms")
  SELECT "ownerId", "kind", count(*), sum("length") FROM added GROUP BY "ownerId", "kind" ORDER BY "ownerId", "kind"
  ON CONFLICT ("ownerId", "kind") DO UPDATE SET "entries" = s."entries" + excluded."entries", "terms" = s."terms" + excluded."terms";
  RETURN NULL;
END $$;
CREATE TRIGGER "IndexEntry_added" AFTER INSERT ON "IndexEntry"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kith_entries_added();

CREATE FUNCTION kith_entries_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "IndexStat" s SET "entries" = s."entries" - g."entries", "terms" = s."terms" - g."terms"
  FROM (SELECT "ownerId", "kind", count(*) AS "entries", sum("length") AS "terms" FROM removed GROUP BY "ownerId", "kind") AS g
  WHERE s."ownerId" = g."ownerId" AND s."kind" = g."kind";
  RETURN NULL;
END $$;
CREATE TRIGGER "IndexEntry_removed" AFTER DELETE ON "IndexEntry"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION kith_entries_removed();

CREATE FUNCTION kith_postings_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "IndexTerm" AS t ("ownerId", "kind", "term", "entries")
  SELECT "ownerId", "kind", "term", count(*) FROM added GROUP BY "ownerId", "kind", "term" ORDER BY "ownerId", "kind", "term"
  ON CONFLICT ("ownerId", "kind", "term") DO UPDATE SET "entries" = t."entries" + excluded."entries";
  RETURN NULL;
END $$;
CREATE TRIGGER "Posting_added" AFTER INSERT ON "Posting"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kith_postings_added();

CREATE FUNCTION kith_postings_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH gone AS (SELECT "ownerId", "kind", "term", count(*) AS "entries" FROM removed GROUP BY "ownerId", "kind", "term"),
    last AS (DELETE FROM "IndexTerm" t USING gone g
      WHERE t."ownerId" = g."ownerId" AND t."kind" = g."kind" AND t."term" = g."term" AND t."entries" <= g."entries")
  UPDATE "IndexTerm" t SET "entries" = t."entries" - g."entries" FROM gone g
  WHERE t."ownerId" = g."ownerId" AND t."kind" = g."kind" AND t."term" = g."term" AND t."entries" > g."entries";
  RETURN NULL;
END $$;
CREATE TRIGGER "Posting_removed" AFTER DELETE ON "Posting"
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION kith_postings_removed();

-- When an owner goes, the counts go first: a cascade removes entries one by one, and would rewrite a count each time.
CREATE FUNCTION kith_counts_go_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "IndexTerm" WHERE "ownerId" = OLD."id";
  DELETE FROM "IndexStat" WHERE "ownerId" = OLD."id";
  RETURN OLD;
END $$;
CREATE TRIGGER "User_counts_go_first" BEFORE DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION kith_counts_go_first();
