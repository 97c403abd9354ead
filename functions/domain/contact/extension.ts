/** `转801`, `（分机：801）`, `ext. 801`, `#801`: what is dialled once the line stands. */
const NAMED =
  /[\s,;]*\(?\s*(?:ext(?:ension)?\.?|x|转接?|轉|分机号?|分機|转分机|内线|#|\*)\s*[:=]?\s*\d{1,6}\s*\)?$/i;
/** `-801`, `(801)`, `/801`, `,801`: an extension only behind a number that is complete without it. */
const BARE = /\s*(?:[-,/]\s*\d{1,6}|\(\s*\d{1,6}\s*\))$/;
/** A full stop, or a remark such as `（微信同号）`, which has no figure in it. */
const REMARK = /\s*(?:\([^()\d]*\)|[.,;:、。!])$/;

/** A number without what stands behind it, and without what may be an extension or a part of it. */
export type WithoutExtension = { readonly number: string; readonly extended?: string };

/** Takes off what is written behind a telephone number; of text that is folded already. */
export const withoutExtension = (text: string): WithoutExtension => {
  const bare = text.replace(REMARK, '').replace(REMARK, '');
  const number = bare.replace(NAMED, '').trim();
  return number === bare && BARE.test(bare)
    ? { number, extended: bare.replace(BARE, '').trim() }
    : { number };
};
