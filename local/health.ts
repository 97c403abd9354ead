import * as z from 'zod';

/** An emulator, as its health page has it. */
export type Health = {
  /** True when every call is judged by IAM policies. */
  readonly enforcesIam: boolean;
  readonly version: string;
};

const paths = ['/_ministack/health', '/_localstack/health'];

const Page = z.looseObject({
  services: z.record(z.string(), z.unknown()),
  auth: z.string().optional(),
  version: z.string().optional(),
});

const page = async (url: string): Promise<Health | undefined> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000), redirect: 'error' });
  if (!response.ok) return undefined;
  const { success, data } = Page.safeParse(await response.json());
  if (!success) return undefined;
  return { enforcesIam: data.auth === 'enabled', version: data.version ?? 'unknown' };
};

/** What an emulator at this origin says of itself; undefined when there is none. */
export const emulatorHealth = async (origin: string): Promise<Health | undefined> => {
  for (const path of paths) {
    const health = await page(`${origin}${path}`).catch(() => undefined);
    if (health) return health;
  }
  return undefined;
};
