import { MEMORY_MODES, type MemoryMode } from "@/lib/conversation/types";

/** The stricter of two modes: what the person saw and what is stored may differ for a moment, and then less is remembered. */
export const stricterMode = (a: MemoryMode, b: MemoryMode): MemoryMode =>
  MEMORY_MODES.indexOf(a) > MEMORY_MODES.indexOf(b) ? a : b;

/** The account's switch overrides the conversation's mode. */
export const modeUnder = (memoryOn: boolean, mode: MemoryMode): MemoryMode =>
  stricterMode(memoryOn ? "remembering" : "off", mode);

export const readsMemory = (mode: MemoryMode): boolean => mode === "remembering" || mode === "reading";
export const writesMemory = (mode: MemoryMode): boolean => mode === "remembering";
