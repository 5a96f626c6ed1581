-- How a first wording ends that a second reading of the same words told better: it was never another memory.
ALTER TYPE "EndedReason" ADD VALUE 'reworded';
