/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  // Loaded by Node as they are: they carry WASM, native code or worker threads that a bundler would tear from their files.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@electric-sql/pglite-pgvector",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "nodemailer",
    "pg",
    "pg-boss",
    "pino",
  ],
  // `npm test` has checked the types of the whole project by the time it builds.
  typescript: { ignoreBuildErrors: process.env.KITH_TYPES_CHECKED === "1" },
  // A build from nothing is the usual one, and writing the cache of one takes a third of its time.
  experimental: { turbopackFileSystemCacheForBuild: false },
  turbopack: { root: import.meta.dirname },
  async headers() {
    const everywhere = [
      { key: "X-Content-Type-Options", value: "nosniff" },
      { key: "X-Frame-Options", value: "DENY" },
      { key: "Referrer-Policy", value: "same-origin" },
      { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
    ];
    return [{ source: "/:path*", headers: everywhere }];
  },
};
