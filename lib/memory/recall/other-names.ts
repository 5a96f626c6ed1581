import type { Db } from "@/lib/db/types";
import { RELATION_WORDS } from "@/lib/memory/extract/built-in/relation-words";
import { analyse, tokenise } from "@/lib/memory/lexical/analyse";
import { foldAccents } from "@/lib/ai/built-in/fold-accents";
import type { WeightedTerms } from "@/lib/memory/recall/types";
import { nameFamily } from "@/lib/memory/store/nicknames";
import type { OwnerScope } from "@/lib/scope";

export interface KnownPerson {
  name: string;
  relation: string | null;
  aliases: string[];
}

const TOKENS = 40;
const PEOPLE = 40;

/**
 * The people of the owner a question may name, by their name, an alias, a short form of it, or what they are to the user.
 * Looked up by the words of the question alone; nothing is read where it has none that could name anybody.
 */
export async function readNamedPeople(db: Db, { ownerId }: OwnerScope, text: string): Promise<KnownPerson[]> {
  const tokens = [...new Set(tokenise(text))].slice(0, TOKENS);
  const names = [...new Set(capitalised(text).flatMap(nameFamily))];
  const relations = relationsIn(tokens);
  if (!names.length && !relations.length) return [];
  return db.person.findMany({
    where: {
      ownerId,
      kind: "person",
      OR: [
        { nameKey: { in: names } },
        { aliases: { hasSome: names } },
        ...names.map((name) => ({ nameKey: { startsWith: `${name} ` } })),
        { relation: { in: relations } },
      ],
    },
    select: { name: true, relation: true, aliases: true },
    orderBy: { createdAt: "desc" },
    take: PEOPLE,
  });
}

/** Names stand with a capital, at the question's beginning as well; words that only begin it find nobody. */
const capitalised = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+/gu)]
    .map(([word]) => foldAccents(word.toLowerCase()))
    .slice(0, TOKENS);

const relationsIn = (tokens: string[]): string[] => [
  ...new Set(tokens.flatMap((token) => RELATION_WORDS.get(token)?.relation ?? [])),
];

/**
 * What else the people a question names are called: "my sister" → Anna, "Anna" → the sister, "Bob" → Robert. A relation is
 * taken for one person only where one person alone has it; a short form only where one person alone could go by it.
 */
export function otherNames(text: string, terms: WeightedTerms, people: KnownPerson[], weight: number): WeightedTerms {
  const out = new Map<string, number>();
  if (!weight) return out;
  const tokens = tokenise(text);
  const said = new Set(capitalised(text));
  const put = (words: string): void => {
    for (const term of analyse(words)) if (!terms.has(term)) out.set(term, weight);
  };
  for (const relation of relationsIn(tokens)) {
    const [only, ...more] = people.filter((person) => person.relation === relation && isNamed(person));
    if (only && !more.length) for (const name of namesOf(only)) put(name);
  }
  for (const name of said) {
    const exact = people.filter((person) => goesBy(person, name));
    const [only, ...more] = exact.length
      ? exact
      : people.filter((person) => nameFamily(name).some((form) => goesBy(person, form)));
    if (!only || more.length) continue;
    for (const other of namesOf(only)) put(other);
    if (only.relation && !only.relation.includes("'s ")) put(only.relation);
  }
  return out;
}

const isNamed = ({ name, relation }: KnownPerson): boolean => !name.toLowerCase().endsWith(`'s ${relation ?? ""}`);
const goesBy = ({ name, aliases }: KnownPerson, said: string): boolean =>
  [foldAccents(name.toLowerCase()), ...aliases].some((one) => one === said || one.startsWith(`${said} `));
/** "Maya's sister" is an alias of hers too, and would put in Maya. */
const namesOf = ({ name, aliases }: KnownPerson): string[] => [name, ...aliases].filter((one) => !one.includes("'s "));
