import { pathToFileURL } from 'node:url';
import * as z from 'zod';

const Result = z.object({ statusCode: z.number(), body: z.string() });
const Registered = z.object({ id: z.string(), ticketNumber: z.string() });

/** Registers a visit through the handler; anything but a new ticket throws. */
export type Register = (visit: unknown) => Promise<z.output<typeof Registered>>;

/**
 * Loads the bundled handler anew, with clients of its own that call DynamoDB at `endpoint`.
 * @param as tells this load from others of the same file
 */
export const loadHandler = async (
  file: string,
  endpoint: string,
  as: string,
): Promise<Register> => {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  const { handler } = await import(`${pathToFileURL(file).href}?${as}`);
  return async (visit) => {
    const { statusCode, body } = Result.parse(await handler(visit, {}));
    if (statusCode !== 201) throw new Error(`the handler answered ${statusCode}: ${body}`);
    return Registered.parse(JSON.parse(body));
  };
};
