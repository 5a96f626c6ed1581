import { journey } from "./journey";
import { test } from "./fixtures";

test.describe("with the built-in companion", () => journey());
