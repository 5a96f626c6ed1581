import type { Neighbour } from "@/lib/memory/types";

/** Whether it is believed. What is archived is believed still, only not thought of. */
export const isCurrent = ({ status }: Pick<Neighbour, "status">): boolean =>
  status === "active" || status === "archived";
