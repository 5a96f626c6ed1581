import { viewPeople } from "./people-in-view";
import { tellInThirdPerson } from "./tell-in-third-person";
import type { Speakers } from "./voice";

/** The user's own words told of them: "my CV for you" → "Maya's CV for Kith". */
export function tellOfUser(text: string, { userName, companionName }: Speakers): string {
  const who = { subject: { kind: "user" as const, name: userName }, label: userName, speaker: true, plural: false };
  return tellInThirdPerson(text, who, { speaker: userName, other: companionName }, viewPeople(userName, []));
}
