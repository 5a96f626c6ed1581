import { createServer } from "node:net";

/** Resolves with the port when it is free on `host`, null when somebody holds it. Port 0 finds any free one. */
export function freePort(port = 0, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}
