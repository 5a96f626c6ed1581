const ADMITS =
  /\b(?:i (?:really |honestly )?(?:do not|don['’]t) (?:know|have (?:that|any|this|enough))|i(?:['’]m| am) not (?:sure|certain|aware)|(?:no|not enough) information (?:available|on|about)|not (?:been )?mentioned|(?:have|has|had) not (?:told|mentioned|said)|haven['’]t (?:told|mentioned|said)|hasn['’]t (?:told|mentioned|said)|holds? nothing (?:on|about)|(?:do not|don['’]t) (?:remember|recall)|cannot (?:find|say|tell)|can['’]t (?:find|say|tell)|unknown)\b/i;
const CITED = /\[m\d+\]/;

/** The answer admits that it does not know, and rests nothing on memory. English. */
export const abstains = (answer: string): boolean =>
  answer.trim() === "" || (ADMITS.test(answer) && !CITED.test(answer));
