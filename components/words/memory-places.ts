/** What the places of the memory are called. */
export const placeWords = {
  navigation: "Memory",
  profile: "Profile",
  memories: "Memories",
  timeline: "Timeline",
  people: "People",
  companion: "Companion",
  review: "Review",
  health: "Health",
  receipts: "Receipts",
  waiting: (count: string) => `${count} waiting`,
} as const;
