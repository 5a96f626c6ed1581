import pg from "pg";

const serverUrl = () => {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("KITH_TEST_DB=server needs TEST_DATABASE_URL");
  return url;
};

/** The connection string of a database on the test server. */
export function serverDatabase(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs SQL on the test server, outside the tests' own databases. */
export async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
