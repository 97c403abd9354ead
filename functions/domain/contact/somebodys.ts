/**
 * True for a normalised number or address that is one customer's. A service number such as 10086 is
 * complained about by many; it says nothing of who complains.
 */
export const isSomebodys = (value: string): boolean => value.startsWith('+') || value.includes('@');
