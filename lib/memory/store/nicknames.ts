/** English short forms by the name they are short for; each short form stands once. */
const SHORT: Record<string, string> = {
  robert: "rob bob bobby robbie", william: "will bill billy liam", richard: "rick dick ricky richie", james: "jim jimmy jamie", john: "johnny jack", michael: "mike mick mikey", thomas: "tom tommy", david: "dave davy", edward: "ed eddie ted teddy ned", charles: "charlie chuck", joseph: "joe joey", daniel: "dan danny", anthony: "tony", matthew: "matt", andrew: "andy drew", steven: "steve", stephen: "stevie", benjamin: "ben benny", nicholas: "nick nicky", gregory: "greg", jonathan: "jon", timothy: "tim timmy", kenneth: "ken kenny", ronald: "ron ronnie", donald: "don donnie", lawrence: "larry", peter: "pete", philip: "phil", samuel: "sammy", alexander: "alex sasha", frederick: "fred freddie", henry: "harry hank", leonard: "len lenny", vincent: "vince", zachary: "zach zack", jeffrey: "jeff", raymond: "ray",
  elizabeth: "liz lizzie beth betty eliza libby", margaret: "maggie meg peggy", katherine: "kate kathy katie kat", catherine: "cathy cat", jennifer: "jen jenny", rebecca: "becky becca", patricia: "pat patty trish", susan: "sue susie", deborah: "deb debbie", barbara: "barb", dorothy: "dot dottie", victoria: "vicky tori", jessica: "jess jessie", amanda: "mandy", melanie: "mel", stephanie: "steph", christina: "tina", christine: "chrissy", samantha: "sam", abigail: "abby", alexandra: "lexi", caroline: "carrie", pamela: "pam", theresa: "tess terry", gabrielle: "gabby", josephine: "josie", isabella: "bella izzy", natalie: "nat", olivia: "liv", penelope: "penny", veronica: "ronnie-v", nancy: "nan", ellen: "nell", mary: "molly polly",
}; // prettier-ignore

const FORMAL = new Map(Object.entries(SHORT).flatMap(([full, short]) => short.split(" ").map((form) => [form, full])));

/** "bob" → robert's whole family of names, in lower case, the name itself first; a name nobody shortens gives itself alone. */
export function nameFamily(name: string): string[] {
  const key = name.toLowerCase();
  const full = FORMAL.get(key) ?? key;
  const forms = SHORT[full]?.split(" ") ?? [];
  return [...new Set([key, full, ...forms])];
}

/** Two first names that can be one person's, of which one is short for the other. */
export const isShortFor = (a: string, b: string): boolean =>
  a.toLowerCase() !== b.toLowerCase() && nameFamily(a).includes(b.toLowerCase());
