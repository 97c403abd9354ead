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
    ['&#99999999;。&#x99999999999;', '\ufffd。\ufffd'],
    ['&Eacute;&spades;&ldquo;x&rdquo;', 'É♠“x”'],
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
    [99_999, false],
    [100_000, false],
    [100_001, true],
  ])('%i elements with a word each are cut: %s', (count, cut) => {
    expect(htmlWords('<b>字'.repeat(count)).cut).toBe(cut);
  });

  it('pictures within the markup do not count', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(2_000_000)}">`;
    expect(htmlWords(`${picture}词`)).toEqual({ text: '词', cut: false });
  });

  it.each([
    ['whose lines are broken', 'data:image/png;base64,AAAA', '"'],
    ['with a parameter', 'data:image/png;charset=utf-8;base64,', '"'],
    ['in single quotes', 'data:image/svg+xml;utf8,<svg>', "'"],
    ['that are percent-encoded', 'data:image/svg+xml,%3Csvg%3E', '"'],
  ])('nor do pictures %s', (_, begins, quote) => {
    const lines = `${'B'.repeat(76)}\r\n`.repeat(20_000);
    const html = `<p>前面</p><img src=${quote}${begins}${lines}${quote}><p>后面：要求退费</p>`;
    expect(htmlWords(html)).toEqual({ text: '前面\n后面：要求退费', cut: false });
  });

  it('a picture whose tag the mail breaks off says nothing', () => {
    const lines = `${'B'.repeat(76)}\r\n`.repeat(2000);
    expect(words(`<p>前面</p><img src="data:image/png;base64,${lines}`)).toBe('前面');
  });

  it('two megabytes of styles and comments do not push the words out', () => {
    const style = `<style>${'p { margin: 0 }\n'.repeat(60_000)}</style>`;
    const comment = `<!--[if gte mso 9]>${'<xml>x</xml>'.repeat(100_000)}<![endif]-->`;
    expect(htmlWords(`${style}${comment}词`)).toEqual({ text: '词', cut: false });
  });

  it.each([
    ['<pre>一\n二</pre>三', '一\n二\n三'],
    ['<pre>一\r\n\r\n&gt; 二</pre>', '一\n\n> 二'],
    ['<PRE><b>一\n</b>二</PRE>三\n四', '一\n二\n三 四'],
    ['<div style="white-space: pre-wrap">一\n<div>二\n三</div>四\n五</div>', '一\n二\n三\n四\n五'],
    ['<textarea>一\n二</textarea>', '一\n二'],
    ['<p>一\n二</p>', '一 二'],
  ])('line ends of %s', (html, text) => {
    expect(words(html)).toBe(text);
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
    '<b',
    '<a@',
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
