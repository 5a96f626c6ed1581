// The embedded PostgreSQL on a thread of its own, so that a long query never stalls the server's event loop. Speaks the
// raw wire protocol over the message port: one request in, its bytes out, then "done".
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";

const database = await PGlite.create({ dataDir: workerData.dataDir, extensions: { vector }, ...workerData.options });

parentPort.on("message", async (request) => {
  if (request === "close") {
    await database.close();
    parentPort.postMessage("closed");
    parentPort.close();
    return;
  }
  try {
    await database.runExclusive(() =>
      database.execProtocolRawStream(request, { onRawData: (bytes) => parentPort.postMessage(bytes.slice()) }),
    );
    parentPort.postMessage("done");
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error) });
  }
});
parentPort.postMessage("ready");
