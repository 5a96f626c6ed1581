/** What the Prisma command line passes to its engine. Flags that the WASM build does not need are read and left. */
export function readArguments(words) {
  const datamodels = [];
  let datasource = {};
  let subcommand = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === "--datamodels") {
      while (words[at + 1] && !words[at + 1].startsWith("--")) datamodels.push(words[++at]);
    } else if (word === "--datasource") datasource = JSON.parse(words[++at]);
    else if (word === "--enabled-preview-features" || word === "--extension-types") at++;
    else if (word === "cli") subcommand = words[++at];
  }
  return { datamodels, datasource, subcommand };
}
