/** What mail programs write where no subject was given. */
const NONE =
  /^[\s([（【<]*(?:[无無没](?:主[题題旨]|[标標][题題])|(?:no|without) subject|none|件名なし|無題)[\s)\]）】>.。]*$/i;
const PREFIXES =
  /^(?:\s*(?:re|fwd?|fw|aw|答复|答覆|回复|回覆|回復|转发|轉寄|轉發)\s*(?:\[\d+\])?\s*[:：])+\s*/i;

/** A subject that says something; empty for what stands there when nobody gave one. */
export const tellingSubject = (subject: string): string => {
  const bare = subject.replace(PREFIXES, '');
  return bare.trim() === '' || NONE.test(bare) ? '' : subject;
};

const FORWARD = /^\s*(?:转发|轉寄|轉發|fwd?|fw|転送)\s*[:：]/i;

/** True for a subject that announces a forwarded mail. */
export const announcesForward = (subject: string): boolean => FORWARD.test(subject);
