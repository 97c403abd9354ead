import type { BranchEndpoints } from '../../local/endpoints.ts';

/** Calls a branch's API. @throws for any answer that is no success */
export const call = async (
  { apiUrl, tokens }: BranchEndpoints,
  as: keyof BranchEndpoints['tokens'],
  path: string,
  json?: unknown,
): Promise<unknown> => {
  const response = await fetch(`${apiUrl}${path}`, {
    ...(json !== undefined && { method: 'POST', body: JSON.stringify(json) }),
    headers: { authorization: `Bearer ${tokens[as]}`, 'content-type': 'application/json' },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text);
};
