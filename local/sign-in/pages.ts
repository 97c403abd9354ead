import type { Bilingual } from '../../functions/domain/bilingual.ts';
import type { Person, SignInBranch } from './registered.ts';

/** In which language a browser reads. */
export const readerOf = (acceptLanguage = ''): keyof Bilingual =>
  /^\s*en\b/i.test(acceptLanguage) ? 'en' : 'zh';

const WORDS = {
  title: { zh: '登录 Redress', en: 'Sign in to Redress' },
  who: { zh: '以谁的身份登录？', en: 'Sign in as whom?' },
  note: {
    zh: '仅用于本机演示：选择一人即可登录，无需密码。',
    en: 'For this machine’s demonstration only: pick a person, there is no password.',
  },
  refused: { zh: '无法登录', en: 'This sign-in cannot go on' },
  out: { zh: '已退出登录', en: 'You are signed out' },
  shut: { zh: '可以关闭此页。', en: 'This page may be closed.' },
} satisfies Record<string, Bilingual>;

const STYLE = `
:root{color-scheme:light dark;--line:light-dark(#8a93a0,#6b7686);--quiet:light-dark(#49525e,#b3bdca)}
body{margin:0;font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.4rem;margin:0}p{margin:.25rem 0 1rem;color:var(--quiet)}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr))}
li{display:grid}
button{font:inherit;text-align:start;padding:.6rem .8rem;border:1px solid var(--line);border-radius:.4rem;background:Canvas;color:CanvasText;cursor:pointer}
button:hover{background:light-dark(#eef3fa,#1f2a38)}button:focus-visible{outline:3px solid light-dark(#0b57d0,#8ab4f8);outline-offset:1px}
b{display:block}small{display:block;font-size:.85rem;color:var(--quiet)}`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

const page = (language: keyof Bilingual, content: string): string =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${WORDS.title[language]}</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;

const personButton = (
  { id, name, posts }: Person,
  branch: SignInBranch,
  language: keyof Bilingual,
): string => {
  const held = posts.map(({ post, unit }) => `${post[language]} · ${unit[language]}`);
  const lines = [...held, branch.name[language]].map((line) => `<small>${escaped(line)}</small>`);
  return `<li><button name="person" value="${escaped(id)}"><b lang="zh-CN">${escaped(name)}</b>${lines.join('')}</button></li>`;
};

/** Where one picks whom to be, among the people of a branch. */
export const personPage = (branch: SignInBranch, language: keyof Bilingual): string => {
  const people = branch.people.map((person) => personButton(person, branch, language)).join('');
  return page(
    language,
    `<h1>${WORDS.who[language]} ${escaped(branch.name[language])}</h1><p>${WORDS.note[language]}</p><form method="post"><ul>${people}</ul></form>`,
  );
};

/** What stands where nobody can be sent back. */
export const refusedPage = (problem: string, language: keyof Bilingual): string =>
  page(language, `<h1>${WORDS.refused[language]}</h1><p>${escaped(problem)}</p>`);

export const signedOutPage = (language: keyof Bilingual): string =>
  page(language, `<h1>${WORDS.out[language]}</h1><p>${WORDS.shut[language]}</p>`);
