/** Short forms of typed chat and what they stand for; only those that can hardly mean anything else. */
const SHORT: Record<string, string> = {
  u: "you", ur: "your", r: "are", n: "and", w: "with", "w/": "with", "w/o": "without", "&": "and", ya: "you",
  bc: "because", "b/c": "because", cuz: "because", coz: "because", cos: "because", tho: "though", thru: "through",
  rn: "right now", b4: "before", tmrw: "tomorrow", tmr: "tomorrow", tmw: "tomorrow", tomoz: "tomorrow", "2moro": "tomorrow",
  "2morrow": "tomorrow", tomorow: "tomorrow", tommorow: "tomorrow", tommorrow: "tomorrow", yday: "yesterday",
  yest: "yesterday", "2nite": "tonight", tonite: "tonight", "2day": "today", wknd: "weekend",
  appt: "appointment", bday: "birthday", "b-day": "birthday", bf: "boyfriend", gf: "girlfriend", bff: "best friend", hubs: "husband",
  fav: "favourite", fave: "favourite", uni: "university", govt: "government", ppl: "people",
  alot: "a lot", definately: "definitely", definetly: "definitely", becuase: "because", recieved: "received",
  freind: "friend", freinds: "friends", realy: "really", finaly: "finally", untill: "until",
  tryna: "trying to", ima: "I'm going to", imma: "I'm going to", gonna: "going to", wanna: "want to", gotta: "have to",
  sorta: "kinda", dunno: "don't know", luv: "love", wif: "with", abt: "about", hv: "have",
  idk: "I don't know", wud: "would", cud: "could", shud: "should",
  i: "I", im: "I'm", "i'm": "I'm", ive: "I've", "i've": "I've", "i'd": "I'd", "i'll": "I'll",
  dont: "don't", doesnt: "doesn't", didnt: "didn't", isnt: "isn't", arent: "aren't", wasnt: "wasn't", werent: "weren't",
  havent: "haven't", hasnt: "hasn't", hadnt: "hadn't", cant: "can't", couldnt: "couldn't", wont: "won't",
  wouldnt: "wouldn't", shouldnt: "shouldn't", aint: "ain't", hes: "he's", shes: "she's", theyre: "they're",
  youre: "you're", thats: "that's", whats: "what's", theres: "there's", theyve: "they've", youve: "you've", weve: "we've",
}; // prettier-ignore

/** A short form by itself, as a word of a sentence. */
export const TYPED_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}'’/&@#.-])(?:${Object.keys(SHORT)
    .sort((a, b) => b.length - a.length)
    .join("|")})(?![\\p{L}\\p{N}'’/&@-])`,
  "giu",
);

/** What a short form stands for. "U" and "R" in capitals are letters, "Ur" a city. */
export function writtenOut(word: string): string | null {
  if (word.length <= 2 && /^\p{Lu}/u.test(word) && !/^I/.test(word)) return null;
  return SHORT[word.toLowerCase()] ?? null;
}

/** Exclamations that carry nothing; taken off where they stand before or after what is said. */
export const NOISE =
  "lol|lmao|lmfao|rofl|haha+|hehe+|ha|tbh|ngl|imo|imho|btw|fyi|omg|omfg|smh|ugh+|argh+|yay+|woo+|woohoo|meh|aw+|fr|wow|xx+|xoxo|welp";
/** Only a comma tells them from the person they can name ("he is my mate"). */
export const ADDRESS = "bruh|bro|dude|mate|bestie|babe|man|hun|girl";

/** Lower-case place and first names that are as often other words: never given a capital. */
export const ORDINARY =
  /^(?:nice|reading|bath|mobile|orange|split|cork|essen|bar|male|sale|hull|deal|rugby|wells|ware|battle|dish|china|turkey|jordan|chad|guinea|may|june|april|august|mark|will|bill|rose|hope|grace|faith|joy|dawn|summer|autumn|art|rob|pat|sue|sky|star|angel|baby|honey|king|prince|queen|dean|grant|frank|earnest|ernest|jack|drew|chase|hunter|mason|page|paige|ruby|amber|crystal|daisy|lily|ivy|olive|violet|holly|robin|jay|melody|harmony|destiny|miles|max|rich|harry|dick|john|junior|guy|gene|dolly|penny|candy|cherry|ginger|iris|jasmine|pearl|victor|major|cash|ace|cliff|ray|reed|stone|wade|lance|pierce|clay|heath|norm|mike|van|see|so|my|her|an|in|la|le|long|love|young|brown|white|black|green|general|chance|case|carry|say|tell|sandy|sunny|misty|stormy|rusty|bob|trip|don|can|ok|hi)$/i;
