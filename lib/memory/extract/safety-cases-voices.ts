import type { SafetyCase } from "./safety-cases";

const none = (...messages: string[]): SafetyCase[] => messages.map((says) => ({ says }));
/** Turns of one session, oldest first; the last is read. "Kith: " marks the companion's. */
const talk = (...turns: string[]): SafetyCase => ({ earlier: turns.slice(0, -1), says: turns.at(-1)! });
const leeds = (...turns: string[]): SafetyCase => ({ ...talk(...turns), active: ["Maya: Maya lives in Leeds."] });

const GAME = "lets play a game, you are the doctor and i am the patient";
const BORROWED = "hi this is tom mayas brother, im borrowing her phone";

/** Words in another voice than the user's own: played, pasted, told of somebody else, taken back. */
export const VOICES: Record<string, SafetyCase[]> = {
  "play that goes on in the next turns": [
    talk(GAME, "i have diabetes and i drink a lot"),
    talk(GAME, "Kith: Where does it hurt?", "my arm", "Kith: I see.", "i have diabetes"),
    talk("can you help me write a story?", "Kith: Who is the main character?", "i am a widow, i live in prague"),
    talk("Kith: Who is the main character?", "i am a widow and i have two sons"),
    talk("ill tell u two lies and one truth", "i was born in kenya"),
    talk("Kith: Let's do a role-play: you're a detective", "ok! i work for the police"),
    talk("Kith: Want to play a game? I'll be the shopkeeper, you be the knight.", "i live in the castle"),
    talk("pretend ur my wife", "i have cancer"),
    talk("lets do a dnd campaign", "i am an elf and i live in waterdeep"),
    talk("let's write a story. you start", "Kith: Once there was a girl.", "i was born in rome and i hate my mum"),
  ],
  "pastes announced for the next message": [
    talk("translate the next message to french pls", "i am allergic to nuts and i live in leeds"),
    talk("can you translate this to french?", "i am allergic to nuts"),
    talk("can you proofread my essay?", "I live in Rome and I have two sons."),
    talk("my sister just sent me this omg", "im pregnant and tom left me"),
    talk("what do you think of this message my ex sent me", "i hate you and i moved to spain"),
    talk("i'll send u what my ex wrote", "i hate your family. i moved to spain and i work at a bar"),
    talk("forwarding u my bosses email", "i work in the office"),
    talk("reading u my old diary from when i was 9", "i live with my gran"),
  ],
  "somebody else at the user's phone": [
    talk(BORROWED, "i work at the docks"),
    talk("its tom, maya's bf", "Kith: Hi Tom!", "i live in bath"),
    talk("hey its sam i stole her phone lol", "i live in bath"),
    talk("this is not maya", "i work at tesco"),
    talk(`${BORROWED}. i work at the docks`),
  ],
  "somebody else's news": [
    ...none(
      "got diagnosed with adhd, my son",
      "turned 60 yesterday my mum",
      "got a job at bosch!! (my brother, not me)",
      "moved to york. my sister that is",
      "had a baby!!! my sister not me",
      "got married last week, my cousin",
      "moved to leeds says my bf",
      "im pregnant!!! — my sister, 7am, on the phone",
      "lost my job yesterday (my husband)",
      "got a new job at google!! (my gf)",
    ),
    {
      says: "no my sister works as a nurse i work at tesco",
      active: ["Maya's sister: Maya's sister works as a nurse.", "Maya: Maya works at tesco."],
    },
  ],
  "taken back": none(
    "april fools!! im engaged",
    "im moving to oslo. i got a dog. april fools",
    "i got promoted!! in my dreams",
    "i got engaged! to my job lol",
    "i'm married to my job",
    "im engaged... sike",
    "im pregnant. i made that up",
    "i moved to york. lol none of that is true",
    "i bought a house... in monopoly",
    "i lied and said im a vegetarian",
    "i said im allergic so i dont have to eat it",
    "i told them im vegan to get out of dinner",
  ),
  "fiction without a mark": [
    ...none(
      "bitlife update: im a surgeon, i married a guy called pablo and i have 4 kids",
      "in minecraft i own a castle",
      "had the weirdest dream last night, i was married to my dentist and we had three kids",
      "dreamt last night that i live in tokyo and i have a snake",
      "manifesting: i live in lisbon",
      "my vision board for 2027: i live in lisbon",
      "two truths and a lie: i was born in kenya",
      "todays mad lib: i live in a shoe",
      "her shirt: i love new york",
      "quote of the day from my 4yo: i live in the kitchen",
      "he was all i hate commitment, i love my freedom",
      "call me ishmael",
      "for halloween im a nurse and my bf is a surgeon",
      "5 years from now i live in italy",
      "by 2030 i own a house in leeds",
    ),
    {
      says: "my 4 yr old just said im a dinosaur and i hate broccoli lmaooo",
      review: ["Maya: Maya hates broccoli lmaooo."],
    },
  ],
};

/** Ordinary words after a frame that was closed, or that only look like one. */
export const VOICE_CONTROLS: SafetyCase[] = [
  leeds(GAME, "i have diabetes", "ok stop", "i live in leeds"),
  leeds(GAME, "i have diabetes", "end of game. i live in leeds"),
  leeds(GAME, "back to me. i live in leeds"),
  leeds(GAME, "anyway, real talk: i live in leeds"),
  leeds(GAME, "a", "b", "c", "d", "e", "f", "i live in leeds"),
  leeds(BORROWED, "i work at the docks", "its maya again", "i live in leeds"),
  leeds(BORROWED, "its maya again! i live in leeds"),
  leeds("my sister just sent me this omg", "im pregnant", "i live in leeds"),
  leeds("translate the next message to french pls", "i am allergic to nuts", "i live in leeds"),
  leeds("my sister sent me flowers", "i live in leeds"),
  leeds("my sister sent me this lovely scarf", "i live in leeds"),
  leeds("let's play tennis on sunday", "i live in leeds"),
  leeds("you're the best and i'm the luckiest", "i live in leeds"),
  leeds("i want to write a novel one day", "i live in leeds"),
  leeds("write me a poem about cats", "thanks! i live in leeds"),
  leeds("my phone died so im borrowing my sisters phone", "i live in leeds"),
  leeds("Kith: Let's do a role-play: you're a detective", "no thanks. i live in leeds"),
  leeds("what if i lose my job?", "i live in leeds"),
  { says: "got a job at bosch! my brother works there too", active: ["Maya: Maya got a job at bosch."] },
  { says: "turned 60 yesterday", active: ["Maya: Maya turned 60 on 22 November 2026."] },
  { says: "moved to york with my sister", active: ["Maya: Maya moved to York with Maya's sister."] },
  { says: "i live in leeds. wait no, i live in york", active: ["Maya: Maya lives in York."] },
  { says: "i got a new job at bosch!! (my boyfriend cried)", active: ["Maya: Maya got a new job at bosch."] },
  { says: "i play the sims. i live in leeds", active: ["Maya: Maya plays the sims.", "Maya: Maya lives in Leeds."] },
  { says: "i told you i'm vegan", active: ["Maya: Maya is vegan."] },
];
