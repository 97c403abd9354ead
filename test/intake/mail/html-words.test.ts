import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlWords } from '../../../functions/intake/mail/html-words.ts';

const words = (html: string): string => htmlWords(html).text;

describe('the words of an HTML mail', () => {
  it.each([
    ['blanks count once', '  <b>两</b>\r\n\t 词 ', '两 词'],
    ['blanks within a word are not made', '乱<b>扣</b>费', '乱扣费'],
    ['a forced blank stays', '姓&nbsp;&nbsp;名', '姓  名'],
    ['paragraphs are lines', '<p>一</p><p>二</p>', '一\n二'],
    ['divisions are lines', '<div>一<div>二</div></div>三', '一\n二\n三'],
    ['line breaks are lines', '一<br>二<BR/>三', '一\n二\n三'],
    ['an empty division leaves a line blank', '一<div><br></div>二', '一\n\n二'],
    ['a break at a division’s end adds no line', '<div>一<br></div><div>二</div>', '一\n二'],
    ['a heading stands apart', '<h1>题</h1>文', '题\n\n文'],
    ['list items are marked', '<ul><li>一<li>二</ul>', '- 一\n- 二'],
    ['cells do not stick', '<tr><td>号码</td><td>10086</td></tr>', '号码 10086'],
    ['rows are lines', '<table><tr><td>一</table>二', '一\n\n二'],
    ['quotes are marked', '一<blockquote>二<p>三</blockquote>四', '一\n\n> 二\n> 三\n\n四'],
    [
      'quotes in quotes are marked twice',
      '<blockquote>一<blockquote>二</blockquote></blockquote>',
      '> 一\n>\n> > 二',
    ],
    ['a link has its address', '<a href="https://a.cn/?x&amp;y">看</a>', '看 [https://a.cn/?x&y]'],
    ['an address is not said twice', "<a href='https://a.cn'>https://a.cn</a>", 'https://a.cn'],
    ['nor that of a mail', '<a href=mailto:a@b.cn>a@b.cn</a>', 'a@b.cn'],
    ['a link to nowhere is its words', '<a href="#top">上</a><a name=x>下</a>', '上下'],
    ['a link ends where the next begins', '<a href="https://a.cn">一<a>二', '一 [https://a.cn]二'],
    ['a picture says nothing', '<a href="https://a.cn"><img alt="x>y"></a>', ''],
    ['scripts, styles and titles too', '<title>一</title><style>二</style><script>三</script>', ''],
    ['comments too', '一<!-- <p>二 --><!doctype html><?x?>三<![endif]>', '一三'],
  ])('%s', (_, html, text) => {
    expect(words(html)).toBe(text);
  });

  it.each([
    ['&lt;b&gt; &amp;amp; &copy;&yen;', '<b> &amp; ©¥'],
    ['&#20013;&#x4E2D;&#X4e2d;', '中中中'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['AT&T &unknown; &', 'AT&T &unknown; &'],
    ['?a=1&copy=2', '?a=1©=2'],
  ])('%s is %s', (html, text) => {
    expect(words(html)).toBe(text);
  });

  it.each([
    ['a < b and 3<4', 'a < b and 3<4'],
    ['no end <a href="x', 'no end <a href="x'],
    ['<p title="never closed>words</p>', 'words'],
    ['<!-- never closed <b>words</b>', '<!-- never closed words'],
    ['<style>never closed', 'never closed'],
    ['</p></blockquote>words', 'words'],
    ['<', '<'],
  ])('wrong markup loses no word: %s', (html, text) => {
    expect(words(html)).toBe(text);
  });

  it.each([
    [999_999, false],
    [1_000_000, false],
    [1_000_001, true],
  ])('%i characters of markup are cut: %s', (length, cut) => {
    expect(htmlWords('字'.repeat(length)).cut).toBe(cut);
  });

  it('pictures within the markup do not count', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}">`;
    expect(htmlWords(`${picture}词`)).toEqual({ text: '词', cut: false });
  });

  it.each([
    '<',
    '<a ',
    '<a "',
    '<a "\'',
    "<a '>",
    '<!--',
    '<script>',
    '</',
    '<blockquote>',
    '<a>x',
    '&',
    '<!-',
  ])(
    'a million characters of %s are read in a time that grows with their number, not with its square',
    (piece) => {
      expect(words(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(1_000_000);
    },
  );

  it('keeps every word outside of markup, in its order', () => {
    const word = fc.stringMatching(/^[一-龥a-z0-9]{1,6}$/);
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<b>',
      '<td>',
      '</div>',
      '<blockquote>',
      '<!-- x -->',
      '<a href="#">',
    );
    const property = fc.property(fc.array(fc.tuple(tag, word)), (pieces) => {
      const html = pieces.map(([markup, text]) => `${markup} ${text}`).join('');
      const read = words(html).replaceAll('>', '').split(/\s+/).filter(Boolean);
      expect(read).toEqual(pieces.map(([, text]) => text));
    });
    fc.assert(property);
  });
});
