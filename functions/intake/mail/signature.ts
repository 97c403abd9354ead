/** What telephones and mail programs put below a letter by themselves. */
const SIGNATURE =
  /^[\s>]*(?:-- ?$|[发發寄]自(?:我的.{0,16}$|[\s\u00a0]*(?:QQ|网易|網易|iPhone|iPad|Android|华为|小米|新浪|阿里|钉钉|飞书|Outlook|Foxmail|Yahoo|.{0,12}邮箱))|[来來]自我的|[从從]我的.{1,20}[发發傳传]送|(?:[获獲]取|取得|下[载載]) ?(?:适用于 ?)?Outlook|Sent (?:from|via) (?:my|Mail|Outlook|Yahoo|the|QQ|Samsung)|Get Outlook|Sent from|(?:私の)?(?:iPhone|iPad|Android|スマートフォン)から送信)/i;
const LONGEST = 50;

/** True for a line that a program has written, not the person. */
export const isSignature = (line: string): boolean =>
  line.trim().length <= LONGEST && SIGNATURE.test(line);
