-- How a person wants to be answered is a kind of memory of its own, so that listing, editing, history, forgetting and
-- tombstones treat it like every other.
ALTER TYPE "MemoryKind" ADD VALUE 'manner';
