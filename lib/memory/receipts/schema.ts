import { z } from "zod";
import { COPY_KINDS } from "@/lib/memory/receipts/types";

export const receiptId = z.uuid("That is not a receipt.");

export const counts = z.partialRecord(z.enum(COPY_KINDS), z.number().int().min(0));
