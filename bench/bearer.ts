import type { BranchFile } from '../functions/contracts/branch.ts';

/** An Authorization header as the gateway lets it pass: nobody but the gateway looks at the signature. */
export const bearer = (subject: string): string => {
  const payload = Buffer.from(JSON.stringify({ sub: subject, exp: 9_999_999_999 }));
  return `Bearer e30.${payload.toString('base64url')}.bench`;
};

/** The machine that a branch lists with this role; anybody's subject where it lists none. */
export const clientIn = ({ auth }: BranchFile, role: string): string =>
  auth.clients.find((client) => client.role === role)?.subject ?? `bench-${role}`;
