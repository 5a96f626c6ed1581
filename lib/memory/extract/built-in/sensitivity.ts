const SENSITIVE =
  /\b(?:allerg\w*|diagnos\w*|diseases?|disorders?|cancers?|tumou?rs?|diabet\w+|asthma\w*|epilep\w+|depress\w+|anxiety|panic attacks?|bipolar|adhd|autis\w+|ptsd|ocd|schizophren\w+|hiv|aids|surger\w+|operation|hospital\w*|chemo\w*|therap(?:y|ist)|medicat\w+|medicine|antidepress\w+|insulin|pregnan\w+|miscarr\w+|abortion|ivf|infertil\w+|migraines?|arthritis|stroke|heart attack|blood pressure|coeliac|celiac|intoleran\w+|addict\w*|alcoholic|sober|rehab|overdos\w+|suicid\w+|self-harm|eating disorder|anorexi\w+|bulimi\w+|disab\w+|deaf|blind|wheelchair|injur\w+|broken (?:arm|leg|wrist|ankle|hip|foot|collarbone)|broke (?:\S+ )(?:arm|leg|wrist|ankle|hip|foot|collarbone|nose|rib)|illness|ill|sick|dement\w+|alzheimer\w*|parkinson\w*|gay|lesbian|bisexual|queer|trans(?:gender)?|non-binary|pansexual|asexual|sex(?:ual\w*)?|porn\w*|affair|cheat(?:ed|ing) on|christian\w*|catholic\w*|muslim|islam|jew(?:ish)?|hindu\w*|buddhis\w+|sikh|mormon|protestant|orthodox|atheis\w+|agnostic|religio\w+|pray\w*|church|mosque|synagogue|temple|god|vote[ds]?|voting|republican|democrat|conservative|labour party|socialist|communist|liberal|politic\w+|debts?|bankrupt\w*|loans?|mortgage arrears|broke and|evict\w+|salary|laid off|arrest\w+|jail|prison|convict\w+|crim(?:e|inal)\w*|stole|probation|police record|drugs?|cocaine|heroin|cannabis|weed|password|pin code|social security|passport number|card number)\b/i;

const NAME = "(?: (?:the|an?|his|her|their))?(?: [\\p{L}\\p{N}'’.&-]+){0,4}?";
const FREELY = "(?: (?!and\\b|but\\b|when\\b|while\\b|after\\b|because\\b)[\\p{L}\\p{N}'’.&-]+){0,6}?";
const TRADE =
  "(?:nurse|doctor|surgeon|midwife|receptionist|porter|paramedic|pharmacist|consultant|cleaner|cook|physiotherapist|secretary|manager|security guard|social worker|volunteer)";
/** A hospital that somebody works at says nothing of their health. */
const WORKPLACE = [
  `work(?:s|ed|ing)?${FREELY} (?:at|for|in)`,
  `(?:employed|hired)${FREELY} (?:at|by|in)`,
  `(?:an?|the)(?: \\p{L}+){0,2} ${TRADE} (?:at|in|for)`,
  `(?:starts?|started)(?: (?:an?|the|his|her|my) (?:new )?(?:job|role|position))? (?:at|in)`,
  "joined",
].map((employed) => new RegExp(`\\b(${employed})${NAME} hospitals?\\b`, "giu"));

/** Health, sex, belief, politics, money trouble, crime, and secrets: told by words, so erring towards care. */
export const isSensitive = (statement: string): boolean =>
  SENSITIVE.test(WORKPLACE.reduce((text, pattern) => text.replace(pattern, "$1"), statement));
