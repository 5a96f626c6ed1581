import { embeddingIdentity } from "@/lib/ai/embed";
import { modelStatus } from "@/lib/ai/models";

/** What figures were taken under. */
export const readConditions = () => ({
  model: modelStatus().mode,
  embedding: embeddingIdentity().model,
  database: "embedded, in memory",
  node: process.version,
});
