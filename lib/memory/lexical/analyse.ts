import { newStemmer, type Stemmer } from "snowball-stemmers";
import { BASE_FORMS } from "@/lib/memory/lexical/irregular-forms";
import { foldAccents } from "@/lib/ai/built-in/fold-accents";
import { STOP_WORDS, type Language } from "@/lib/memory/lexical/stop-words";

/** Longer texts are read up to here: the rest of a pasted book adds nothing to finding it, and the work stays bounded. */
const MAX_CHARS = 100_000;
const MAX_TERM = 40;
/** The segmenter's time grows with the square of what it is given at once. */
const RUN_CHARS = 200;
const STEM_CACHE = 50_000;

const LANGUAGES = Object.keys(STOP_WORDS) as Language[];
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+|[.,]\p{N}+)*/gu;
// Scripts written without spaces, which a dictionary has to cut (Unicode Standard Annex 29 leaves them to it).
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
const stemmers = new Map<Language, Stemmer>();
const stems = new Map<string, string>();

/**
 * A text's terms in order: Unicode words in lower case (NFKC), without stop words, stemmed (Snowball, Porter 2001) in the
 * language the stop words vote for; English on a tie, whose irregular forms are led back to their base first. Numbers are kept. Scripts without spaces are cut by dictionary and
 * not stemmed. A text of nothing but stop words gives no terms. Accents are folded, so that "Siobhan" finds "Siobhán": in
 * English, where only names have them, before the stemmer, which may take a bare last letter; elsewhere after it, which needs them.
 *
 * @param options.accents "kept" as they were before they were folded: for hashes made then.
 */
export function analyse(text: string, { accents = "folded" }: { accents?: "folded" | "kept" } = {}): string[] {
  const tokens = tokenise(text);
  const language = guessLanguage(tokens);
  const stop = STOP_WORDS[language];
  const terms: string[] = [];
  for (const token of tokens) {
    if (stop.has(token)) continue;
    const term = accents === "folded" ? foldedStem(token, language) : stem(token, language);
    if (term) terms.push(term);
  }
  return terms;
}

/** Words in lower case with possessive 's and inner apostrophes taken off; nothing left out. */
export function tokenise(text: string): string[] {
  const folded = text.slice(0, MAX_CHARS).normalize("NFKC").toLowerCase();
  const tokens: string[] = [];
  for (const [word] of folded.matchAll(WORD)) {
    if (UNSPACED.test(word)) {
      for (let at = 0; at < word.length; at += RUN_CHARS) {
        for (const piece of segmenter.segment(word.slice(at, at + RUN_CHARS)))
          if (piece.isWordLike) tokens.push(piece.segment);
      }
    } else {
      tokens.push(
        word
          .replace(/['’]s$/, (ending) => (CONTRACTED.has(word) ? ending : ""))
          .replace(/['’]/g, "")
          .slice(0, MAX_TERM),
      );
    }
  }
  return tokens;
}

const CONTRACTED = new Set(
  ["it", "he", "she", "that", "there", "what", "where", "who", "when", "let"].flatMap((word) => [
    `${word}'s`,
    `${word}’s`,
  ]),
);

/** The language whose function words are most among the tokens. */
export function guessLanguage(tokens: string[]): Language {
  let best: Language = "english";
  let most = 0;
  for (const language of LANGUAGES) {
    const stop = STOP_WORDS[language];
    const votes = tokens.slice(0, 200).filter((token) => stop.has(token)).length;
    if (votes > most) [best, most] = [language, votes];
  }
  return best;
}

const foldedStem = (token: string, language: Language): string =>
  language === "english" ? stem(foldAccents(token), language) : foldAccents(stem(token, language));

function stem(token: string, language: Language): string {
  if (/\p{N}/u.test(token)) return token;
  const key = `${language}:${token}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  let stemmer = stemmers.get(language);
  if (!stemmer) stemmers.set(language, (stemmer = newStemmer(language)));
  const stemmed = stemmer.stem(language === "english" ? (BASE_FORMS.get(token) ?? token) : token);
  if (stems.size >= STEM_CACHE) stems.clear();
  stems.set(key, stemmed);
  return stemmed;
}
