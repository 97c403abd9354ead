import { formatter } from '@lingui/format-po';
import type { Finding } from './check.ts';

const LANGUAGE = { locale: 'en', sourceLocale: 'zh-CN' };

/**
 * Texts that two catalogues say differently. The page has all folders' texts in one, by text and
 * context: of two translations one would never be seen.
 * @param catalogues each file with its text, of one language
 */
export const translatedTwice = async (
  catalogues: readonly { readonly file: string; readonly text: string }[],
): Promise<Finding[]> => {
  const first = new Map<string, { readonly file: string; readonly said: string }>();
  const findings: Finding[] = [];
  for (const { file, text } of catalogues) {
    const messages = await formatter().parse(text, { ...LANGUAGE, filename: file });
    for (const [id, { message = id, translation = '' }] of Object.entries(messages)) {
      const before = first.get(id);
      if (before === undefined) first.set(id, { file, said: translation });
      else if (before.said !== translation)
        findings.push({
          file,
          problem: `“${message}” is “${translation}”, and “${before.said}” in ${before.file}: one for both, or a context for one (t({ context, message }))`,
        });
    }
  }
  return findings;
};
