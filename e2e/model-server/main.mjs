import { startModelServer } from "./model-server.mjs";

const at = process.argv.indexOf("--port");
const port = Number(at > 0 ? process.argv[at + 1] : (process.env.PORT ?? 0));
const server = await startModelServer({ port });
console.log(`The scripted model server listens on ${server.url}`);
const stop = () => server.close().then(() => process.exit(0));
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
