/**
 * Function words by language: left out of the index, and voted with when a text's language is guessed. Contractions
 * stand without their apostrophe, as the analyser leaves them.
 */
export const STOP_WORDS = {
  english:
    words(`a about above after again against all also am an and any are aren't as at be because been before being below
    between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each else ever few for
    from further get got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how i i'd
    i'll i'm i've if in into is isn't it it's its itself just let's like'd may me might more most much must my myself no nor not of off
    oh ok on once only or other our ours ourselves out over own really same shall she she'd she'll she's should shouldn't so some such
    than that that's the their theirs them themselves then there there's these they they'd they'll they're they've this those through
    to too under until up us very was wasn't we we'd we'll we're we've well were weren't what what's when when's where where's which
    while who who's whom whose why will with won't would wouldn't yeah yes yet you you'd you'll you're you've your yours yourself
    yourselves`),
  german:
    words(`aber als am an auch auf aus bei bin bis bist da das dass dein deine dem den der des die dir doch du ein eine einem
    einen einer er es euch für hat habe haben hast hatte ich ihm ihn ihr im in ist ja kann mein meine mich mir mit nach nicht noch nur
    oder schon sehr sein seine sich sie sind so um und uns vom von vor war warum was wenn wer werden wie wir wird wo zu zum zur über`),
  french:
    words(`ai as au aux avec ce ces cette dans de des du elle elles en est et eu il ils je la le les leur lui ma mais me mes moi
    mon ne nos notre nous on ou où par pas pour que quel quelle qui sa se ses son sont sur ta te tes toi ton tu un une vos votre vous
    été être c'est j'ai qu'est`),
  spanish:
    words(`al algo como con cuando de del desde donde dónde el ella ellos en era es esa ese eso esta este esto está fue ha hay
    la las le les lo los me mi mis muy más nada ni no nos o para pero por porque que qué quien quién se ser si sin sobre son soy su sus
    sí también te tengo ti tu tus un una uno y ya yo él`),
  italian:
    words(`al alla anche che chi ci come con cosa da dal dei del della delle di dove e ed era essere gli ha hai ho i il in io
    la le lei lo loro lui ma mi mia mie mio miei ne nel nella noi non o per perché più quale quando questa questo sei si sono su sua
    suo ti tu tua tuo tutto un una uno è`),
  dutch:
    words(`aan al als bij dan dat de deze die dit door dus een en er ge geen had heb hebben heeft het hij hoe hun ik in is ja je
    jij kan maar me met mij mijn na naar niet nog nu of om onze ook op over te toch toen tot u uit van veel voor waar was wat we wel
    werd wie wij worden ze zich zij zijn zo zou`),
  portuguese:
    words(`ao aos as até com como da das de dela dele do dos e ela ele eles em era essa esse esta este estou está eu foi
    há isso já lhe mais mas me mesmo meu meus minha muito na nas no nos nossa não nós o onde os ou para pela pelo por qual quando que
    quem se sem ser seu sou sua são só também te tem tenho tu um uma você à`),
} as const satisfies Record<string, ReadonlySet<string>>;

export type Language = keyof typeof STOP_WORDS;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map((word) => word.replaceAll("'", "")));
}
