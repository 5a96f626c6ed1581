import { countTokens } from "@/lib/memory/recall/count-tokens";
import type { Manner } from "./list-manners";

/** Tokens of the prompt that wishes about answers may take, whatever there is of them. */
export const MANNER_TOKENS = 220;

/** As many wishes as fit the budget, in the order given, each as one line. */
export function takeManners(manners: Manner[], budgetTokens = MANNER_TOKENS): Manner[] {
  let left = budgetTokens;
  return manners.filter(({ statement }) => {
    const cost = countTokens(`- ${statement}`) + 1;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}
