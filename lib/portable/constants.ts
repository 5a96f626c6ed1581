/** The version of the export's schema. A file of a later one is refused with a sentence that says so. */
export const PORTABLE_VERSION = 1;

/** A file somebody brings, unpacked, in bytes. */
export const FILE_MAX_BYTES = 1024 * 1024 * 1024;
/** One line of Kith's own export. */
export const LINE_MAX_BYTES = 4 * 1024 * 1024;
/** One conversation of another's export. */
export const ITEM_MAX_BYTES = 64 * 1024 * 1024;
/** One fact of a plain list, in characters. */
export const FACT_MAX_CHARS = 500;
/** Facts of a plain list. */
export const FACTS_MAX = 5_000;
/** What stands in the database of a brought file in one row, in bytes. */
export const CHUNK_BYTES = 512 * 1024;
/** Refusals told one by one; the rest are counted. */
export const REFUSALS_TOLD = 50;
