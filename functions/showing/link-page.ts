import type { Language } from '../contracts/problem.ts';
import type { Bilingual } from '../domain/bilingual.ts';

/** The looks that all such pages have. */
const STYLE =
  'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}h1{font-size:1.375rem}';

/**
 * A page for whoever opens a link without a token, mostly on a telephone; search engines leave it out.
 * @param content markup: anybody's words in it are escaped
 * @param style besides that of all such pages
 */
export const linkPage = (
  title: Bilingual,
  language: Language,
  { content, style }: { readonly content: string; readonly style: string },
): string =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title[language]}</title><style>${STYLE}${style}</style></head><body><main><h1>${title[language]}</h1>${content}</main></body></html>`;
