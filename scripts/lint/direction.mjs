/** Who may import whom: docs/design in one table. Paths are relative to the root; see import/no-restricted-paths. */
const rooms = (names) => names.map((name) => `./lib/${name}`);
const floor = ["./lib/*.ts", "./lib/db/**/*"];

export const direction = [
  {
    target: "./lib",
    from: ["./app", "./components"],
    message: "lib is what Kith does and must run without pages: never import upward.",
  },
  {
    target: "./components",
    from: "./app",
    message: "components are how it looks: data and actions come in as props.",
  },
  {
    target: "./components",
    from: "./lib/**/*",
    except: ["**/lib/**/{types,schema,constants}.ts"],
    message: "components know only the words of lib (types, schema, constants): data and actions come in as props.",
  },
  {
    target: ["./app", "./components", "./lib", "./prisma"],
    from: ["./bench", "./e2e", "./scripts"],
    message: "The product does not depend on its tools.",
  },
  {
    target: floor,
    from: "./lib/!(db)/**/*",
    message: "The floor (env db log clock ids errors scope) carries the rooms and knows none of them.",
  },
  {
    target: "./lib/ai",
    from: rooms(["care", "companion", "conversation", "identity", "jobs", "memory", "reply"]),
    message: "lib/ai talks to models and knows nothing of what they are asked about.",
  },
  {
    target: "./lib/memory",
    from: rooms(["conversation", "reply", "jobs"]),
    message: "memory is given turns and gives back memories: it knows neither conversation, reply nor jobs.",
  },
  {
    target: rooms(["ai", "care", "companion", "conversation", "identity", "memory", "reply"]),
    from: rooms(["portable"]),
    message: "portable takes everything out and in: it calls the others, not they it.",
  },
  {
    target: "./lib/portable",
    from: rooms(["jobs", "reply"]),
    message: "portable is given what asks for work: it knows neither the queue nor replies.",
  },
  {
    target: rooms(["care", "companion", "conversation", "identity"]),
    from: rooms(["reply"]),
    message: "reply is the uppermost room but jobs: it calls the others, not they it.",
  },
];
