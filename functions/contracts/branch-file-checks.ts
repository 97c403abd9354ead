import * as z from 'zod';

/** An object that names what it knows when it meets a field that it does not, or something else. */
export const known = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      const fields = Object.keys(shape).join(', ');
      if (issue.code === 'unrecognized_keys')
        return `unknown ${issue.keys.join(', ')}; allowed: ${fields}`;
      if (issue.code !== 'invalid_type') return undefined;
      return `${issue.input === undefined ? 'missing: ' : ''}expected { ${fields} }`;
    },
  });

/** True for an https address, and for a plain one on the own machine. */
export const isServiceUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const trusted = protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
  return trusted && username === '' && password === '';
};

/** True for a service's address that names no path. */
export const isOrigin = (text: string): boolean =>
  isServiceUrl(text) && new URL(text).origin === text;

/** True for a service's address with room for the gateway's id: paths are appended to it. */
export const isApiUrl = (template: string): boolean =>
  isServiceUrl(template.replaceAll('{apiId}', 'api')) && !template.endsWith('/');

/** True for a zone that the platform's time zone data know. */
export const isTimeZone = (name: string): boolean =>
  // The list lacks other names of its zones; a formatter knows them, and takes ten times as long.
  Intl.supportedValuesOf('timeZone').includes(name) || isFormatted(name);

const isFormatted = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};

/** A city stands under a province, a province under nobody (A1). */
export const atLevel = (
  { level, parent }: { level: 'city' | 'province'; parent?: string | undefined },
  context: z.RefinementCtx,
): void => {
  const problem =
    level === 'city' && parent === undefined
      ? 'missing: a city names the province above it'
      : level === 'province' && parent !== undefined
        ? 'not allowed: a province has no parent'
        : undefined;
  if (problem) context.addIssue({ code: 'custom', path: ['parent'], message: problem });
};

/** A name in both languages. */
export const BilingualName = known({ zh: z.string().min(1), en: z.string().min(1) });
