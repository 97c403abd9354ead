/** A work order that is out at a unit of this branch, and who has taken it, by their token's subject. */
export type AtWork = { readonly order: string; readonly unit: string; readonly handler?: string };
