// Outside Next the real `server-only` throws on import; tests are a server.
export {};
