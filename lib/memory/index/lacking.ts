import { embeddingIdentity } from "@/lib/ai/embed";
import { Prisma } from "@/lib/db/generated/client";

/**
 * What an "IndexVector" row meets that lacks a vector of today's embedding: there never was one, or it is another model's
 * or of another dimension. The dimension is unknown until the embedding first answers; what has its name passes then.
 */
export function lackingConditions(): Prisma.Sql[] {
  const { model, dim } = embeddingIdentity();
  // Ranges, which an index answers.
  const otherModel = [Prisma.sql`"model" < ${model}`, Prisma.sql`"model" > ${model}`];
  const otherDim = [
    Prisma.sql`"model" = ${model} AND "dim" < ${dim}::int`,
    Prisma.sql`"model" = ${model} AND "dim" > ${dim}::int`,
  ];
  return dim === null ? otherModel : [...otherModel, ...otherDim];
}
