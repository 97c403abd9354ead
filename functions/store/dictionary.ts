/**
 * What things say again and again, for `pack`: sources of the default policy, and a limit's fields in
 * the order in which they are written, the most frequent last. What is stored can be read with these
 * very bytes alone: they are never changed. Should another dictionary be better one day, it becomes
 * another attribute beside `rest`.
 */
export const DICTIONARY = Buffer.from(
  [
    '"refusalProposed":"refusal":{"ground":"extension":"bodyDate":"heldUntil":"appeal":{"papersAt":"',
    '"proposedCorrection":{"sequence":"cappedBy":{"kind":"call-back","work-order-reply","outside-body"',
    '"part":"federation"},"mail"},"inbox"},"sweep"},"subject":"oncall"},"publisher"},"reviewer"},',
    '"toldVersion":"overdueFrom":"watch":{"timer":{"generation":0,"armed":false,"rearms":',
    '《中华人民共和国电信条例》（2016年修订）第三十二条',
    'Telecommunications Regulations of the PRC (2016 revision), art. 32',
    '{"kind":"fault-repair","rule":"D2","kind":"appeal-acceptance","rule":"D10"',
    '《电信用户申诉处理办法》（工业和信息化部令第35号，2016年）第十四条',
    '"place":"country"urban"rural"urgency":"ordinary"fault"network"service"marketing"vip"phone"email"letter"',
    '"accepted":true,"attention":[],"branch":"","facts":{"channel":"walk-in","recordKind":"complaint",',
    '"category":"billing","tier":"ordinary","riskTopics":[],"specialCare":false,"unit":"","receivedAt":"',
    '"registeredAt":"2027-01-01T00:00:00Z"},"takenBy":{"kind":"person","subject":"","role":"manager"},',
    '"role":"integrator"},"role":"handler"},"pauses":[],"promise":{"at":"2026-12-01T00:00:00Z","until":"',
    '"answeredAt":"2026-12-01T00:00:00Z","generation":1,"armed":true,"wakeAt":"2026-12-01T16:00:00Z",',
    '"lookAt":"2026-12-01T00:00:01Z","rearms":0,"setAside":false,"clocks":[{"kind":"own-answer","rule":"D1",',
    '"source":{"zh":"公司规定","en":"operator\'s rule"},"policyVersion":"2026.1","calendarVersion":"2007-20',
    '"limit":"PT48H","startAt":"2026-01-01T00:00:00Z","endedAt":"2026-01-01T00:00:00Z"},{"kind":"statutory-answer","rule":"D9","source":{"zh":"',
    '《电信用户申诉处理办法》（工业和信息化部令第35号，2016年）关于15日内答复的规定，并见第十条第（四）项","en":"',
    "Measures for the Handling of Telecommunication Users' Appeals (MIIT Order No. 35, 2016), ",
    'duty to answer within 15 days; see also art. 10 (4)"},"limit":"P15D","kind":"appeal-door","rule":"B6",',
    '（工业和信息化部令第35号，2016年）第十一条第（一）项","en":"(MIIT Order No. 35, 2016), art. 11 (1)"},',
    '"limit":"P5M","kind":"province-answer","rule":"F1","source":{"zh":"公司规定；数值为本系统默认值","en":"',
    'operator\'s rule; the figure is this system\'s default"},"limit":{"workingDays":',
    '"remindersSent":1,"missed":true,"remindersSent":2,"missed":true},{"kind":"promised-answer","rule":"B8",',
    '"limit":{"until":"2026-01-01T16:00:00Z"},"startAt":"2026-01-01T08:00:00Z","actBy":"',
    '"remindAt":[],"provisional":true,"remindersSent":0,"missed":false,"endedAt":"',
    '{"kind":"solution-answer","rule":"B8","source":{"zh":"公司规定","en":"operator\'s rule"},"policyVersion":"',
    '2026.1","calendarVersion":"2007-2026.27.1","limit":"P0D","startAt":"2026-12-01T00:00:00Z","actBy":"',
    '2026-12-01T15:59:59Z","dueAt":"2026-12-01T15:59:59Z","remindAt":["2026-12-01T08:59:59Z","2026-12-01',
    'T13:11:59Z"],"provisional":false,"callBy":"2026-12-01T13:59:59Z","remindersSent":0,"missed":false}',
  ].join(''),
);
