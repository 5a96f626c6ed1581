import { journey } from "./journey";
import { test } from "./fixtures";

test.use({ companion: "scripted" });
test.describe("with a language model", () => journey());
