import type { Rule } from "./draft";
import { belongings } from "./rules/belongings";
import { events } from "./rules/events";
import { health } from "./rules/health";
import { home } from "./rules/home";
import { identity } from "./rules/identity";
import { plans } from "./rules/plans";
import { relations } from "./rules/relations";
import { routines } from "./rules/routines";
import { tastes } from "./rules/tastes";
import { traits } from "./rules/traits";
import { work } from "./rules/work";

/** In the order tried; the first family that claims a clause has it. Narrow families stand before broad ones. */
export const FAMILY_RULES: readonly Rule[] = [
  identity, relations, health, home, work, plans, tastes, belongings, routines, traits, events,
]; // prettier-ignore
