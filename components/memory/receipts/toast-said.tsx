import { toast } from "sonner";
import { SaidText } from "@/components/memory/receipts/said";

/** Says in passing what was done, and where the receipt is of what was forgotten with it. */
export const toastSaid = (sentence: string, receiptId: string | null) =>
  toast.success(receiptId ? <SaidText said={{ sentence, receiptId }} /> : sentence);
