import { isOnTheSide, isPassing } from "./tails";

const JOBS =
  "accountant|actor|actress|analyst|architect|artist|astronomer|author|baker|banker|barber|barista|bartender|biologist|builder|carer|caregiver|carpenter|cashier|chef|chemist|clerk|consultant|contractor|cook|counsell?or|dancer|data scientist|dentist|designer|detective|developer|director|doctor|driver|economist|editor|electrician|engineer|entrepreneur|farmer|filmmaker|firefighter|flight attendant|florist|freelancer|gardener|geologist|GP|graphic designer|hairdresser|historian|housewife|illustrator|interpreter|journalist|judge|lawyer|lecturer|librarian|lifeguard|linguist|manager|mechanic|midwife|model|musician|nanny|nurse|nutritionist|officer|optician|painter|paralegal|paramedic|pediatrician|pharmacist|photographer|physicist|physiotherapist|pilot|plumber|poet|policeman|policewoman|politician|postman|priest|producer|professor|programmer|psychiatrist|psychologist|realtor|receptionist|reporter|researcher|sailor|salesman|salesperson|saleswoman|scientist|secretary|security guard|server|singer|social worker|soldier|solicitor|statistician|stay-at-home (?:mom|mum|dad|parent)|student|surgeon|surveyor|tailor|teacher|technician|therapist|trainer|translator|tutor|veterinarian|vet|waiter|waitress|web developer|welder|writer|zoologist|freelance \\p{L}+";
/** The same trade named more closely: "nurse practitioner". */
const CLOSER = "(?: (?:practitioner|assistant|intern|trainee|apprentice|specialist|lead|associate|manager))?";
/** Up to three words, none of which turns the trade into somebody else's, a comparison, or a place one is at. */
const BEFORE =
  "(?:(?!(?:at|with|to|in|on|for|by|from|of|like|as|near|off|about|my|the|an?|your|his|her|our|their|no|not|more|only|such|so|too|quite|both|all|any|some|just|than)\\b)[\\p{L}-]+ ){0,3}?";
const OCCUPATION = new RegExp(
  `^((?:an? )?${BEFORE})(?:${JOBS})${CLOSER}(?![\\p{L}'’-])(?! of (?:mine|hers|his))(.*)$`,
  "iu",
);
/** How well or how willingly somebody does it is told of those who do it at home; a name for a habit is no trade either. */
const NOT_A_TRADE =
  /\b(?:terrible|awful|bad|lousy|rubbish|crap|shit|shitty|horrible|dreadful|useless|great|good|amazing|decent|mediocre|keen|avid|passable|hopeless|excellent|fantastic|brilliant|better|worse|best|worst|confident|careful|nervous|slow|fast|safe|model|closet|born|natural|armchair|budding|aspiring|wannabe|would-be|amateur|hobby|frustrated|secret|weekend|home|designated|huge|total|big|backseat|lazy|messy|fussy)\b/i;
const DOING = /^(?!an? ).*?\b\p{L}{3,}ing /iu;
/** After the trade the clause ends or goes on with where, for whom, since when; another noun makes it another thing. */
const GOES_ON =
  /^(?:$|[,.;:(/&!-]| (?:at|for|with|since|now|again|too|and|but|by (?:trade|profession|training|day)|from|these days|here|working|specialising|specializing|based|currently|who(?! (?:fans?|episodes?|marathons?|nerd|geek)\b)|as well|there|on|of|in|myself|tho|though|turned|already|still|right now|until|so|because|about)\b)/i;
const NOT_AT_WORK =
  /^ (?:at (?:heart|home|night|parties|weekends)|by (?:night|nature)|of (?:life|sorts|human|people)|for (?:my|the|our) (?:kids|children|family|party|play|wedding)|in (?:(?:the|my|our|a|his|her) (?:shower|car|bath|house|family|kitchen at home|head|making|band|choir|play|show|musical|dreams?|game|group|spare|free|past|next|film|movie|bedroom|mirror|relationship|marriage|garden)|disguise|theory|secret|private|spirit|name|another|general|training for)|on (?:tinder|instagram|tiktok|the side|paper)|with (?:a|an|no|the) )/i;

/** Whether what somebody is, is what they do for a living. */
export function isOccupation(p: { rest: string; adverbs: string[] }): boolean {
  const found = OCCUPATION.exec(p.rest.replace(/^the (?=(?:\p{L}+ ){0,3}?\p{L}+ (?:at|for) \p{Lu})/u, ""));
  if (!found || NOT_A_TRADE.test(found[1]!) || DOING.test(found[1]!)) return false;
  const after = found[2]!;
  return GOES_ON.test(after) && !NOT_AT_WORK.test(after) && !isPassing(after) && !isOnTheSide({ ...p, rest: after });
}
