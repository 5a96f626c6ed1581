import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until the page's script runs: a form sent before that would go round the code that sends it properly. */
export const useReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
