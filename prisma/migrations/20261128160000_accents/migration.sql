-- Words are found with and without their accents ("Siobhán", "Siobhan"), as fold-accents.ts folds them. What was indexed with them
-- is indexed anew by the owner's next housekeeping, because the stem of a word can be another without its accents. Keys of
-- names are folded here; keys of statements are hashes and stay: they are looked up by both forms.
CREATE FUNCTION kith_fold_accents("text" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT normalize(
    replace(replace(replace(replace(translate(
      regexp_replace(normalize("text", NFD), '([a-zα-ω])[\u0300-\u036F]+', '\1', 'g'),
      'łøđðı', 'loddi'), 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    NFC)
$$;

CREATE TEMPORARY TABLE "Accented" AS
SELECT DISTINCT p."ownerId", p."entryId" FROM "Posting" p
WHERE p."term" ~ '[^\u0001-\u007F]' AND kith_fold_accents(p."term") <> p."term";

UPDATE "User" SET "fadedAt" = NULL WHERE "id" IN (SELECT "ownerId" FROM "Accented");

DELETE FROM "IndexEntry" e USING "Accented" a WHERE e."ownerId" = a."ownerId" AND e."id" = a."entryId";

DROP TABLE "Accented";

-- Two whose names now have one key stay two, and a name that both go by is asked about.
UPDATE "Person" p SET "nameKey" = f."key" || CASE f."nth" WHEN 1 THEN '' ELSE ' (' || f."nth" || ')' END
FROM (
  SELECT o."id", kith_fold_accents(o."nameKey") AS "key", row_number() OVER (
    PARTITION BY o."ownerId", kith_fold_accents(o."nameKey")
    ORDER BY o."nameKey" <> kith_fold_accents(o."nameKey"), o."createdAt", o."id") AS "nth"
  FROM "Person" o WHERE o."kind" = 'person') AS f
WHERE p."id" = f."id" AND p."nameKey" ~ '[^\u0001-\u007F]' AND p."nameKey" <> f."key";

UPDATE "Person" SET "aliases" = ARRAY(SELECT DISTINCT kith_fold_accents(a) FROM unnest("aliases") AS a)
WHERE array_to_string("aliases", ' ') ~ '[^\u0001-\u007F]';

DROP FUNCTION kith_fold_accents(text);
