const DERIVED = "found again from the rest after an import";
const ACCESS = "opens the account; a file must not";
const PLACE = "belongs to the installation, not to the person";
const OWNER = "every row belongs to whoever imports it";

/** Tables that are not exported, and why. A test holds this list and TABLES against the schema. */
export const LEFT_OUT_MODELS: Record<string, string> = {
  Account: ACCESS,
  SignIn: ACCESS,
  VerificationToken: ACCESS,
  Throttle: PLACE,
  AuditEvent: PLACE,
  IndexEntry: DERIVED,
  Posting: DERIVED,
  IndexVector: DERIVED,
  IndexCode: DERIVED,
  IndexTerm: DERIVED,
  IndexStat: DERIVED,
  Import: "how something came here, not what is known",
  ImportChunk: "pieces of a file that is being taken in",
};

/** Columns of exported tables that are not exported, as "Model.column", or "*.column" of all. */
export const LEFT_OUT_COLUMNS: Record<string, string> = {
  "*.ownerId": OWNER,
  "User.id": OWNER,
  "User.passwordHash": ACCESS,
  "User.emailVerified": ACCESS,
  "User.image": "kept by the sign-in provider",
  "User.role": PLACE,
  "User.memoryEdition": "how often something was forgotten here, for work under way",
  "User.deepRecall": "what is spent on the installation's model",
  "User.fadedAt": "when housekeeping last ran here",
  "Conversation.drawnSeq": "how far the installation's model had read",
  "RememberRun.draws": "how the installation's model was asked",
  "Message.heartbeatAt": "the sign of life of a writer that is not there any more",
  "Memory.statementKey": "made of the statement and the owner",
  "Evidence.memoryId": "stands inside its memory's line",
  "MemoryPerson.memoryId": "stands inside its memory's line",
  "ReviewStep.id": "a running number of the installation",
};
