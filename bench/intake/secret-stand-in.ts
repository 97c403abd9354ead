import * as z from 'zod';
import { type Served, serveJson } from './serve.ts';

const Asked = z.object({ VersionStage: z.string().optional() });

/** Stands in for Secrets Manager, with one secret that was never rotated. */
export const serveSecret = (): Promise<Served> =>
  serveJson((body) =>
    Asked.parse(JSON.parse(body)).VersionStage === 'AWSPREVIOUS'
      ? { status: 400, body: '{"__type":"ResourceNotFoundException"}' }
      : {
          status: 200,
          body: JSON.stringify({ VersionId: 'bench-version', SecretString: 'k'.repeat(64) }),
        },
  );
