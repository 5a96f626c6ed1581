import type { Wish } from "./wish";

const ANSWERS = "(?:answers?|replies|reply|responses?|messages?|explanations?)";
const VERY = "(?:(?:a bit|a little|a lot|much|way|far|even|really|very|so|always|still|more|nice and|kind of|just) )*";
const SO_MUCH =
  "(?: (?:so (?:much|often)|all the time|every (?:single )?time|each time|always|constantly|for (?:everything|that|it)|in every (?:answer|reply|message)|at the end(?: of (?:every|each) (?:answer|reply|message))?|after (?:every|each) (?:answer|reply|message)))*";
const STOP = "(?:stop|quit|avoid|no need for|enough with)";
const NOT = "(?:do not|never)";
const NEED_NOT = "you (?:do not|never) (?:need|have) to";
const AGAIN = "(?: (?:again|now|then|anymore|any more|with me|to me|at all))*";
const WORDY = "(?:long|wordy|verbose|lengthy|long-winded|much text|many words)";
const BRIEF = "(?:short(?:er)?|brief(?:er)?|concise|succinct|snappy|to the point|compact|crisp)";
const DETAILED = "(?:long(?:er)?|detailed|in-depth|thorough|elaborate)";

const w = (source: string): RegExp => new RegExp(`^(?:${source})$`, "u");

/** No emojis, no bullet points, no headings: refused in one set of words and allowed in another. */
function ornament(aspect: string, noun: string, told: string): Wish[] {
  const some =
    "(?:(?:using|with|adding|putting|writing|making|the|all the|all those|all these|any|so many|in|your|me) )*";
  return [
    {
      aspect,
      told: `wants no ${told}`,
      asks: w(
        `(?:no|no more|without|zero) (?:any )?${noun}${AGAIN}|(?:${STOP}|skip|drop|lose|cut|leave out|ditch) ${some}${noun}${SO_MUCH}${AGAIN}|(?:${NOT}) (?:use|add|put|write|give me|answer (?:in|with)|send(?: me)?|make) ${some}${noun}${SO_MUCH}${AGAIN}|${NEED_NOT} use ${some}${noun}${SO_MUCH}|i (?:hate|dislike|do not (?:like|want|need)) (?:it when you use|your|you using) ${noun}`,
      ),
    },
    {
      aspect,
      told: `wants fewer ${told}`,
      asks: w(
        `(?:use )?(?:less|fewer|not so many) ${noun}${AGAIN}|(?:you use |that is |those are )?too many ${noun}|you use too many ${noun}`,
      ),
    },
    {
      aspect,
      told: `is fine with ${told}`,
      asks: w(
        `(?:you (?:can|may) )?(?:use|go back to(?: using)?|add|bring back) (?:more |some |the )?${noun}${AGAIN}|${noun} (?:are|is) (?:fine|ok|okay|welcome)${AGAIN}|more ${noun}${AGAIN}|(?:answer|reply|respond|write|give me your ${ANSWERS}) (?:in|with|as) ${noun}|i (?:like|love|prefer) (?:it when you use|your) ${noun}`,
      ),
    },
  ];
}

/** English. The first that matches a request is taken. */
export const WISHES: Wish[] = [
  {
    aspect: "length",
    told: "wants short answers",
    aboutLast: true,
    asks: w(
      `${VERY}(?:shorter|briefer|more (?:concise|brief)|less (?:wordy|verbose|text))${AGAIN}|(?:that|this|it) (?:is|was) ${VERY}too ${WORDY}|${VERY}too ${WORDY}|tl;?dr|(?:make|keep) (?:that|it|this) ${VERY}shorter|too (?:much text|many words)|cut it short(?:er)?`,
    ),
  },
  {
    aspect: "length",
    told: "wants short answers",
    asks: w(
      `${VERY}${BRIEF} ${ANSWERS}${AGAIN}|(?:keep|make) (?:it|your ${ANSWERS}|the ${ANSWERS}|${ANSWERS}|things|them) ${VERY}${BRIEF}(?: and (?:simple|sweet))?${AGAIN}|(?:be|answer|reply|respond|write|talk|speak) (?:to me )?${VERY}(?:${BRIEF}|briefly|concisely)${AGAIN}|(?:i (?:prefer|like|want|need|love)|give me|write|use|send(?: me)?) (?:your )?${VERY}${BRIEF} (?:${ANSWERS}|sentences)(?: from you)?${AGAIN}|your ${ANSWERS} (?:are|is|were|should be|could be) (?:always |all )?${VERY}(?:too ${WORDY}|${BRIEF})|you (?:talk|write|say|explain|ramble|go on) (?:way |far )?too (?:much|long)|you are ${VERY}too (?:wordy|verbose|long-winded|chatty)|you are ${VERY}(?:rambling|wordy|verbose|long-winded)|(?:${STOP}|do not) (?:rambling|ramble|waffling|waffle)(?: on)?${SO_MUCH}|(?:${STOP} writing|${NOT} write|no) (?:me )?(?:such |so )?(?:long ${ANSWERS}|essays|novels|walls of text|so much(?: text)?)|do not be so (?:wordy|verbose|long-winded)|(?:use )?(?:fewer|less) words|less text|(?:answer|reply|respond) (?:me )?(?:in|with) (?:only |just |at most |max )?(?:a few|one|two|three|1|2|3)(?: or (?:two|three))? (?:sentences?|words|lines)|(?:get|come) to the point(?: faster| quicker)?|i do not (?:want|need|like) (?:such |so )?long ${ANSWERS}`,
    ),
  },
  {
    aspect: "length",
    told: "wants longer, more detailed answers",
    aboutLast: true,
    asks: w(
      `${VERY}longer${AGAIN}|(?:that|this|it) (?:is|was) ${VERY}too (?:short|brief|terse)|${VERY}too (?:short|brief)|(?:with )?more details?|be more detailed|more detailed`,
    ),
  },
  {
    aspect: "length",
    told: "wants longer, more detailed answers",
    asks: w(
      `${VERY}${DETAILED} ${ANSWERS}${AGAIN}|(?:make|keep) (?:your |the )?${ANSWERS} ${VERY}${DETAILED}${AGAIN}|(?:i (?:prefer|like|want|need|love)|give me|write) (?:your )?${VERY}${DETAILED} ${ANSWERS}(?: from you)?${AGAIN}|(?:answer|reply|respond|explain things) in (?:more|greater|full) (?:detail|depth)${AGAIN}|go into more detail${AGAIN}|your ${ANSWERS} (?:are|is|were) (?:always )?${VERY}too (?:short|brief|terse)|you (?:can|may) write (?:more|longer)(?: ${ANSWERS})?${AGAIN}|write (?:more|longer ${ANSWERS})${AGAIN}`,
    ),
  },
  {
    aspect: "length",
    told: "wants answers of ordinary length",
    asks: w(`(?:back to )?(?:normal|ordinary|regular|usual)[- ]length(?: ${ANSWERS})?(?: is fine| are fine)?${AGAIN}`),
  },
  ...ornament("emoji", "(?:emojis?|emoticons?|smil(?:ey|ie)s?(?: faces?)?)", "emojis"),
  ...ornament("bullets", "(?:bullet[- ]?points?|bullets|bullet(?:ed)? lists?|numbered lists?|lists)", "bullet points"),
  ...ornament("headings", "(?:headings?|headers?|headlines|titles)", "headings"),
  ...ornament("tables", "tables?", "tables"),
  ...ornament("markdown", "(?:markdown|bold(?: text)?|formatting)", "Markdown formatting"),
  ...ornament("exclamation marks", "exclamation (?:marks?|points?)", "exclamation marks"),
  ...ornament("jargon", "(?:jargon|technical terms|fancy words|big words|buzzwords)", "jargon"),
  ...ornament("jokes", "(?:jokes?|puns|humou?r)", "jokes"),
  {
    aspect: "apologies",
    told: "does not want apologies",
    asks: w(
      `${STOP} (?:apologi[sz]ing|saying (?:that )?(?:you are |i am )?sorry)${SO_MUCH}|(?:${NOT}) (?:apologi[sz]e|say (?:you are )?sorry)${SO_MUCH}|${NEED_NOT} (?:keep )?apologi[sz](?:e|ing)${SO_MUCH}|no (?:more )?apologies|no need to (?:apologi[sz]e|say sorry)${SO_MUCH}|you apologi[sz]e (?:way |far )?too (?:much|often)`,
    ),
  },
  {
    aspect: "questions",
    told: "does not want a question at the end of every answer",
    asks: w(
      `(?:${NEED_NOT}|${NOT}) (?:always |keep )?(?:ask(?:ing)?|end (?:with|on)|finish with)(?: me)? (?:(?:a|any|so many|that many|follow-?up|me|your) )*questions?${SO_MUCH}|(?:${STOP}) (?:always )?(?:asking|ending with)(?: me)? (?:(?:so many|all these|all those|follow-?up|a|any) )*questions?${SO_MUCH}|(?:ask )?(?:me )?(?:fewer|less|no|no more|not so many) (?:follow-?up )?questions${SO_MUCH}|you ask (?:me )?(?:way |far )?too many questions|not every (?:answer|reply|message) (?:needs|has) to end (?:with|in) a question`,
    ),
  },
  {
    aspect: "questions",
    told: "likes to be asked questions",
    asks: w(
      `ask (?:me )?(?:more|some|lots of) (?:follow-?up )?questions${AGAIN}|you (?:can|may) ask (?:me )?(?:more )?questions${AGAIN}|i (?:like|love) it when you ask (?:me )?questions`,
    ),
  },
  {
    aspect: "steps",
    told: "wants things explained step by step",
    asks: w(
      `(?:explain|show|walk|take|teach|guide|go|answer|do)(?: (?:it|me|things|everything|stuff|through|to|that|this|them))* step[- ]by[- ]step${AGAIN}|(?:one step at a time|step[- ]by[- ]step)|i (?:prefer|like|want|need) (?:(?:things|it) explained |your )?step[- ]by[- ]step(?: ${ANSWERS}| instructions)?`,
    ),
  },
  {
    aspect: "examples",
    told: "wants examples",
    asks: w(
      `(?:use|give(?: me)?|include|add) (?:more |some )?(?:concrete )?examples(?: when you explain(?: things| something)?)?${AGAIN}|i (?:like|prefer|need) (?:explanations|answers) with examples`,
    ),
  },
  {
    aspect: "words",
    told: "wants simple words",
    asks: w(
      `(?:use|explain (?:it|things|everything) (?:in|with)|speak|talk|write|keep it in) ${VERY}(?:simple|simpler|plain|plainer|easy|easier) (?:words|language|english|terms)${AGAIN}|(?:explain|say) (?:it|things|everything) more simply|keep (?:it|things|your ${ANSWERS}) simple`,
    ),
  },
  {
    aspect: "directness",
    told: "wants blunt, direct answers",
    asks: w(
      `be ${VERY}(?:blunt|direct|straight|frank|brutally honest|straightforward)(?: with me)?${AGAIN}|(?:${NOT}) (?:sugar-?coat|beat around the bush)(?: (?:it|things|anything|stuff))?${AGAIN}|${STOP} (?:sugar-?coating|beating around the bush)(?: (?:it|things|everything))?${AGAIN}|(?:no|no more) sugar-?coating|(?:give|tell) (?:it )?(?:to )?me straight|you (?:can|may) be ${VERY}(?:blunt|direct|frank)(?: with me)?|i (?:prefer|like|want) (?:it when you are |you to be )?${VERY}(?:blunt|direct|frank)(?: ${ANSWERS}| with me)?|you are ${VERY}too (?:soft|nice|polite|vague)`,
    ),
  },
  {
    aspect: "directness",
    told: "wants gentle answers",
    asks: w(
      `be ${VERY}(?:gentle|gentler|kinder|nicer|softer|less (?:blunt|harsh|direct))(?: with me| to me)?${AGAIN}|do not be so (?:blunt|harsh|mean|cold)(?: with me| to me)?|you are ${VERY}too (?:blunt|harsh|mean|cold)(?: with me| to me)?`,
    ),
  },
  {
    aspect: "formality",
    told: "wants a casual tone",
    asks: w(
      `be ${VERY}(?:casual|informal|relaxed|less (?:formal|stiff))(?: with me)?${AGAIN}|do not be so (?:formal|stiff)|you are ${VERY}too (?:formal|stiff)|(?:talk|speak|write)(?: to me)? ${VERY}(?:casually|informally|like (?:a friend|a normal person|we are friends))${AGAIN}`,
    ),
  },
  {
    aspect: "formality",
    told: "wants a formal tone",
    asks: w(
      `be ${VERY}(?:formal|professional|less casual|polite)(?: with me)?${AGAIN}|(?:talk|speak|write)(?: to me)? ${VERY}(?:formally|professionally)${AGAIN}|you are ${VERY}too (?:casual|informal)`,
    ),
  },
  {
    aspect: "cheer",
    told: "wants a calmer, less cheerful tone",
    asks: w(
      `(?:be ${VERY}less|do not be so|${STOP} being so) (?:cheerful|chirpy|enthusiastic|excited|bubbly|peppy|upbeat|positive)(?: all the time)?${AGAIN}|you are ${VERY}too (?:cheerful|chirpy|enthusiastic|excited|bubbly|peppy|upbeat|positive)|tone (?:it|the enthusiasm) down(?: a (?:bit|little|notch))?`,
    ),
  },
  {
    aspect: "sarcasm",
    told: "wants no sarcasm",
    asks: w(
      `(?:no|no more) sarcasm|${STOP} being (?:so )?(?:sarcastic|ironic|snarky)|do not be (?:so )?(?:sarcastic|ironic|snarky)(?: with me)?`,
    ),
  },
  {
    aspect: "flattery",
    told: "wants no flattery",
    asks: w(
      `${STOP} (?:flattering|complimenting|praising|buttering up) me${SO_MUCH}(?: up)?|(?:${NOT}) (?:flatter|praise|compliment) me${SO_MUCH}|(?:no|no more) (?:flattery|compliments)|${STOP} (?:telling me|saying) (?:that )?(?:it is|that is) a (?:great|good) question`,
    ),
  },
  {
    aspect: "repetition",
    told: "does not want things repeated",
    asks: w(
      `${STOP} repeating (?:yourself|everything|what i (?:say|said|just said)|me|my words)(?: back(?: to me)?)?${SO_MUCH}|(?:${NOT}) repeat (?:yourself|everything|what i (?:say|said|just said)|my (?:question|words))(?: back(?: to me)?)?${SO_MUCH}|you (?:keep repeating|repeat) yourself${SO_MUCH}`,
    ),
  },
  {
    aspect: "advice",
    told: "wants to be listened to before being advised",
    asks: w(
      `(?:just )?listen (?:first|before (?:you give|giving) (?:me )?advice)|${STOP} (?:giving me|offering) (?:unsolicited )?advice${SO_MUCH}|(?:${NOT}) give me (?:unsolicited )?advice(?: unless i ask(?: for it)?)?${SO_MUCH}|do not (?:try to )?(?:fix|solve) (?:it|everything|my problems)(?: right away)?`,
    ),
  },
  {
    aspect: "warnings",
    told: "wants fewer warnings and disclaimers",
    review: true,
    asks: w(
      `(?:no|no more|skip the|drop the|less|fewer|without) (?:warnings|disclaimers|caveats)(?: (?:or|and) (?:warnings|disclaimers|caveats))?${SO_MUCH}|(?:${STOP}|do not) (?:with (?:the|all the) |giving me |give me |adding |add )?(?:so many )?(?:warnings|disclaimers|caveats)${SO_MUCH}|(?:${STOP} (?:telling|advising|asking|sending) me|do not (?:tell|advise|send) me) to (?:see|talk to|go to|consult) (?:a|my) (?:doctor|therapist|lawyer|professional|psychologist|specialist)${SO_MUCH}`,
    ),
  },
];
