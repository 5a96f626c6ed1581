/**
 * Irregular English forms by their base form, which no suffix rule reaches: a question says "go" where the answer says
 * "went". Forms that are as often another word ("left", "found", "saw", "felt") are in where the verb is the commoner.
 */
const FORMS = `become became; begin began begun; bite bit bitten; blow blew blown; break broke broken; bring brought;
  build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; dig dug;
  draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed;
  feel felt; fight fought; find found; fly flew flown; forget forgot forgotten; forgive forgave forgiven;
  freeze froze frozen; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held;
  keep kept; know knew known; lead led; leave left; lend lent; lose lost; make made; mean meant; meet met; pay paid;
  ride rode ridden; ring rang rung; rise rose risen; run ran; see saw seen; seek sought; sell sold; send sent;
  shake shook shaken; shine shone; shoot shot; sing sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken;
  spend spent; stand stood; steal stole stolen; stick stuck; swear swore sworn; swim swam swum; swing swung;
  take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown;
  understand understood; wake woke woken; wear wore worn; weep wept; win won; write wrote written;
  child children; foot feet; goose geese; man men; mouse mice; person people; tooth teeth; wife wives;
  woman women`;

export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.split(";").flatMap((entry) => {
    const [base, ...forms] = entry.trim().split(/\s+/);
    return forms.map((form): [string, string] => [form, base!]);
  }),
);
