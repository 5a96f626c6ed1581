/** What a change holds so that it can be told and taken back. Names and ids only. */
export interface EditChange {
  before: { name: string; relation: string | null };
  after: { name: string; relation: string | null };
  /** The old name, where it was kept as another name. */
  alias: string | null;
}

export interface AliasChange {
  alias: string;
  added: boolean;
}

/** A memory that a merge ended, as it was before. */
export interface EndedByMerge {
  id: string;
  heirId: string;
  status: "active" | "archived";
  validTo: string | null;
  /** Places that the heir took over from it. */
  evidenceIds: string[];
}

export interface MergeChange {
  from: { id: string; name: string; nameKey: string; relation: string | null; aliases: string[]; createdAt: string };
  subjectIds: string[];
  mentionIds: string[];
  /** Mentions that the other had as well. */
  sharedIds: string[];
  aliases: string[];
  /** True when the relation was taken over. */
  relation: boolean;
  ended: EndedByMerge[];
  changeIds: string[];
}

/** A memory that a split made current again, as it was before. */
export interface RevivedBySplit {
  id: string;
  heirId: string;
  endedAt: string;
  validTo: string | null;
}

export interface SplitChange {
  to: { id: string; name: string };
  subjectIds: string[];
  mentionIds: string[];
  revived: RevivedBySplit[];
  /** The new name, where it was another name of the old person. */
  alias: string | null;
}
