-- Words are found with and without their accents ("Siobhán", "Siobhan"): terms and keys of names are folded as fold-accents.ts
-- folds them. Keys of statements are hashes and stay; they are looked up by both forms.
CREATE FUNCTION kith_fold_accents("text" text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT normalize(
    replace(replace(replace(replace(translate(
      regexp_replace(normalize("text", NFD), '([a-zα-ω])[\u0300-\u036F]+', '\1', 'g'),
      'łøđðı', 'loddi'), 'þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
    NFC)
$$;

CREATE TEMPORARY TABLE "Folded" AS
SELECT p."ownerId", p."entryId", p."kind", p."length", p."term", kith_fold_accents(p."term") AS "folded", p."tf"
FROM "Posting" p WHERE p."term" ~ '[^\u0001-\u007F]' AND kith_fold_accents(p."term") <> p."term";

DELETE FROM "Posting" p USING "Folded" f
WHERE p."ownerId" = f."ownerId" AND p."entryId" = f."entryId" AND p."term" = f."term";

INSERT INTO "Posting" AS p ("ownerId", "kind", "term", "entryId", "tf", "length")
SELECT "ownerId", "kind", "folded", "entryId", sum("tf"), max("length") FROM "Folded" GROUP BY "ownerId", "kind", "folded", "entryId"
ON CONFLICT ("ownerId", "entryId", "term") DO UPDATE SET "tf" = p."tf" + excluded."tf";

DROP TABLE "Folded";

-- Two whose names now have one key stay two: the one without accents goes by it.
UPDATE "Person" p SET "nameKey" = kith_fold_accents(p."nameKey")
WHERE p."kind" = 'person' AND p."nameKey" ~ '[^\u0001-\u007F]' AND p."id" = (
  SELECT o."id" FROM "Person" o
  WHERE o."ownerId" = p."ownerId" AND o."kind" = 'person' AND kith_fold_accents(o."nameKey") = kith_fold_accents(p."nameKey")
  ORDER BY o."nameKey" <> kith_fold_accents(o."nameKey"), o."createdAt", o."id" LIMIT 1);

UPDATE "Person" SET "aliases" = ARRAY(SELECT DISTINCT kith_fold_accents(a) FROM unnest("aliases") AS a)
WHERE array_to_string("aliases", ' ') ~ '[^\u0001-\u007F]';

DROP FUNCTION kith_fold_accents(text);
