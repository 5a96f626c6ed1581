import { respond } from "@/app/_gate/respond";
import { database } from "@/lib/db/client";
import { readReceipt } from "@/lib/memory/receipts/read-receipts";
import { receiptId } from "@/lib/memory/receipts/schema";
import { toDocument } from "@/lib/memory/receipts/to-document";

/** A receipt as a file. */
export const GET = respond("receipt", async (request, { scope }) => {
  const id = receiptId.parse(new URL(request.url).pathname.split("/").at(-1));
  const { prisma } = await database();
  const receipt = await readReceipt(prisma, scope, id);
  return new Response(`${JSON.stringify(toDocument(receipt), null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="kith-receipt-${receipt.at.toISOString().slice(0, 10)}-${id}.json"`,
      "cache-control": "private, no-store",
    },
  });
});
