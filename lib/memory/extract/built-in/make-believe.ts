const LANGUAGE =
  "(?:english|french|german|spanish|italian|portuguese|dutch|swedish|norwegian|danish|finnish|icelandic|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|serbian|croatian|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|thai|vietnamese|indonesian|malay|korean|japanese|chinese|mandarin|cantonese|latin|irish|welsh|catalan|basque|swahili|esperanto)";
/** Work on a text: what stands beside the order is material, not news of the user. */
const TASK = new RegExp(
  [
    "\\b(?:translat(?:e|ion)|proofread|paraphrase|rewrite|rephrase|summari[sz]e (?:this|the following|that))\\b",
    "\\b(?:correct|check|fix|improve|polish|edit) (?:my|this|the|these|that) (?:\\p{L}+ )?(?:english|grammar|spelling|punctuation|sentences?|text|essay|paragraph|writing|draft|" +
      LANGUAGE +
      ")\\b",
    `\\b(?:put|say|write|turn|render|get|have|need|want) (?:this|that|it|these|the following)\\b[^.\\n]{0,30} (?:in|into|to) ${LANGUAGE}\\b`,
    `\\bthe ${LANGUAGE} (?:for|of|word|phrase|translation|version)\\b`,
    `\\b(?:in|into) ${LANGUAGE}(?:,? please\\b|,? pls\\b|\\s?:)`,
    `\\bhow (?:do|does|would|can|could|should) (?:you|i|we|one|they) (?:say|write|spell|pronounce|put|phrase)\\b`,
    "\\bthe following (?:text|passage|sentence|paragraph)\\b",
  ].join("|"),
  "iu",
);
/** The order points back: what came before it is its material. */
const BACKWARDS = new RegExp(
  `^(?:[^.\\n]{0,30} )?(?:translate|proofread|rephrase|correct|say|put|write) (?:that|this|it)\\b[^.\\n]{0,30}(?:$| (?:in|into|to) ${LANGUAGE})`,
  "i",
);
/** Games in which people have houses, jobs and children. */
export const GAME =
  "(?:monopoly|(?:the )?sims(?: ?\\d)?|minecraft|animal crossing|stardew(?: valley)?|skyrim|bitlife|roblox|gta(?: ?\\d)?|fortnite|zelda|fallout|d&d|dnd|second life|cluedo|game of life|baldur's gate(?: ?\\d)?|pok[eé]mon|world of warcraft|wow|harvest moon)";
const IN_GAME = new RegExp(
  `^(?:(?:my|today's|todays) )?${GAME}\\b[^:\\n]{0,20}:|^(?:and |so |ok )?in (?:my )?${GAME},? (?:i|i'm|my|we)\\b`,
  "i",
);
export const TRUTHS_AND_LIES =
  /\b(?:one|two|three|1|2|3|a) (?:truths?|lies?) (?:and|n|&|or|,) (?:a|one|two|three|1|2|3) (?:truths?|lies?)\b/i;
/** What somebody wants to come true, written as if it were so. */
const HOPED =
  /^[^:\n]{0,40}\b(?:manifest(?:ing|ations?)|affirmations?|vision board|mantra|bucket list|wish ?list|dream life|fantasy|daydream|(?:dream|nightmare)(?: last night| i had)?)\b[^:\n]{0,20}:(?=\s)/i;
const DREAMT =
  /^(?:(?:omg|so|and|ok|just|i|i've|again)[, ]+)*(?:dreamt|dreamed) (?!(?:of|about) (?:being|becoming|living|having|moving|going)\b)|\b(?:had|have|having) the (?:\p{L}+ )?(?:\p{L}+est|most \p{L}+|same|strangest) (?:\p{L}+ )?(?:dream|nightmare)s?\b(?! (?:job|house|car|home|wedding|holiday))/iu;
/** A costume, not a calling. */
const DRESSED =
  /\b(?:for|on|at) (?:halloween|(?:the |a )?(?:costume|fancy dress) party|comic ?con|carnival|(?:world )?book day|purim)\b,? (?:i'm|i am|i was|i'll be|we're|we are) (?:an?|the|dressed|going as)\b|\b(?:i'm|i am|i was|i'll be) (?:an?|the) [^,.\n]{1,30} (?:for|on) (?:halloween|carnival|(?:world )?book day|purim)\b/i;
/** A novel's first line that reads like a wish. */
const FIRST_LINE = /^call me ishmael\b/i;
const WRITING =
  /\b(?:write|compose|tell|draft|give|continue|finish|invent) (?:me |us |with )?(?:a|an|the|this|my|some|another) [^.]{0,40}\b(?:story|poem|song|letter|e-?mail|essay|scene|lyrics|script|speech|tale|message|bio|novel|chapter|dialogue)|\bmy (?:main )?(?:character|avatar|protagonist|persona)\b|\bonce upon a time\b|\blyrics?\b|\bin (?:this|my|the|our) (?:[\p{L}&]+ ){0,2}(?:story|scenario|novel|game|dream|campaign|screenplay|playthrough|book|film|play|comic)\b/iu;
const PLAYED =
  /\b(?:role-?play|pretend|(?<!(?:can't|cannot|can not|couldn't|i) )(?:imagine|suppose)|picture (?:this|me)|let's (?:say|play|assume|suppose)|let us (?:say|play|assume|suppose)|supposing|hypothetically|hypothetical|thought experiment|(?:for the )?sake of (?:the )?argument|in character|act as|act like you|you are now|from now on,? you|what if|make-?believe)\b/i;
const ELSEWHERE =
  /\bin (?:another|(?:a|an|some|my) (?:parallel|alternate|alternative|different|next|previous|past|perfect|fantasy|dream|ideal)) (?:life|universe|world|timeline|reality|dimension)\b/i;
const INWARD =
  /\bin my (?:head|mind|fantas(?:y|ies)|imagination|(?:day)?dreams?)\b|\bi (?:dreamt|dreamed) (?:that )?(?:i|my|we)\b|\b(?:had|have) (?:a|an|this|another) (?:[\p{L}]+ )?(?:dream|nightmare)\b(?! (?:job|house|car))|\b(?:game|story|film|movie|book|play|dream|novel|show|world|scene|skit|series) (?:where|in which) (?:i|i'm|my|we)\b/iu;
const SUPPOSED = /^(?:(?:so|ok|okay|now|well|and)[, ]+)?(?:say|assume|assuming)(?: that|,)? (?:i|i'm|my|we)\b/i;
/** "You are the doctor and I am your patient": parts are handed out. */
export const PARTS =
  /\byou(?:'re| are) (?:now )?(?:the|a|an|my) [^.\n]{1,40}\b(?:i'm|i am|i'll be|i will be) (?:the|a|an|your)\b|\b(?:i'm|i am|i'll be|i will be) (?:the|a|an|your) [^.\n]{1,40}\byou(?:'re| are|'ll be| will be) (?:the|a|an|my)\b/i;
/** "*puts on a wizard hat*": an acted move; one word between stars is only stress. */
const ACTED = /^\*\p{Ll}+s [^*\n]{1,120}\*/u;
const JOKE =
  /\b(?:walks? into (?:a|the) (?:bar|pub)|knock,? knock|here's (?:a|another) (?:joke|pun|riddle)|want to hear a joke)\b/i;

const MAKE_BELIEVE = [
  ...[PLAYED, WRITING, TASK, ELSEWHERE, INWARD, SUPPOSED, PARTS, ACTED, JOKE],
  ...[IN_GAME, TRUTHS_AND_LIES, HOPED, DREAMT, DRESSED, FIRST_LINE],
];

/** Whether from here on the message plays, invents or hands over material, so that nothing in it is told as true. */
export const isMakeBelieve = (text: string): boolean => MAKE_BELIEVE.some((pattern) => pattern.test(text));

/** Whether the sentence makes what came before it material for a task ("Translate that, please"). */
export const isTaskOnWhatCameBefore = (text: string): boolean => BACKWARDS.test(text);
