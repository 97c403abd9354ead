// The basic characters of GSM 03.38; those of its extension take two places each.
const BASIC =
  /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const EXTENDED = /[\^{}\\[~\]|€]/g;

/** How long a text message is, and how long one may be that is not split: 160 places, or 70 in Chinese. */
export const textMessageLength = (text: string): { readonly is: number; readonly most: number } =>
  BASIC.test(text)
    ? { is: text.length + (text.match(EXTENDED)?.length ?? 0), most: 160 }
    : { is: text.length, most: 70 };
