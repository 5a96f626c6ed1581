declare const minted: unique symbol;

/**
 * Proof that whoever asks may act for this owner. Core functions demand one, so that a forgotten check is a type error.
 * Minted only by the gate (`app/_gate/viewer`) and by job handlers (`lib/jobs/handlers`); lint refuses it elsewhere.
 */
export type OwnerScope = { readonly ownerId: string; readonly [minted]: true };

export function mintOwnerScope(ownerId: string): OwnerScope {
  return { ownerId } as OwnerScope;
}
