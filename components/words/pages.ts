/** What pages say that could not be shown, or not yet. */
export const pageWords = {
  wrong: "Something went wrong",
  wrongText: "This page could not be shown. Nothing you wrote is lost.",
  again: "Try again",
  loading: "Loading",
  notices: "Notices",
  notFound: "Not found",
  notHere: "That is not here",
  notHereText: "The page does not exist, or it is not yours, or it has been deleted.",
  home: "Go to Kith",
} as const;
