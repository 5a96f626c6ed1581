import { z } from "zod";
import { CHANGE_ORDERS } from "@/lib/memory/review/types";

const EARLIEST = "1800-01-01";
const LATEST = "2200-01-01";

/** A calendar day, "2026-03-01". */
export const changedOn = z.iso
  .date("Choose the day of the change.")
  .refine((day) => day >= EARLIEST && day <= LATEST, "Choose a day between 1800 and 2200.");

export const changeOrder = z.enum(CHANGE_ORDERS);
