import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBranches } from '../../infra/branch-config.ts';
import { BranchProblems, type Problem } from '../../infra/problems.ts';

let root: string;
let folder: string;
let overlay: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'branches-'));
  folder = join(root, 'branches');
  overlay = join(root, 'overlay');
  cpSync('branches', folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const write = (base: string, file: string, content: unknown) => {
  mkdirSync(join(base, file, '..'), { recursive: true });
  writeFileSync(join(base, file), typeof content === 'string' ? content : JSON.stringify(content));
};
const change = (file: string, changes: object) =>
  write(folder, file, { ...read(file), ...changes });
const load = (more = {}) => loadBranches({ folder, defaultRegion: 'eu-central-1', ...more });

/** What the operator reads, without the temporary folder. */
const complaints = (more = {}): string[] => {
  try {
    load(more);
    return [];
  } catch (error) {
    if (!(error instanceof BranchProblems)) throw error;
    return error.message.replaceAll(`${root}/`, '').split('\n');
  }
};

/** What is allowed and looks like an oversight. */
const doubts = (): string[] => {
  const heard: string[] = [];
  load({
    onDoubt: ({ file, field, problem }: Problem) =>
      heard.push(`${file.replace(`${root}/`, '')}: ${field}: ${problem}`),
  });
  return heard;
};

describe('the branches of this repository', () => {
  it('are a province and a city under it, each the other’s neighbour (A1)', () => {
    const [huaian, jiangsu] = load();
    expect(huaian?.branch).toMatchObject({ id: 'huaian', level: 'city', parent: 'jiangsu' });
    expect(huaian?.neighbours).toMatchObject([{ id: 'jiangsu', relation: 'parent' }]);
    expect(jiangsu?.branch).toMatchObject({ id: 'jiangsu', level: 'province' });
    expect(jiangsu?.neighbours).toMatchObject([{ id: 'huaian', relation: 'child' }]);
  });

  it('are refused where nobody says in which region', () => {
    expect(complaints({ defaultRegion: undefined })).toEqual([
      'branches/huaian/branch.json: region: expected an AWS region, such as cn-north-1',
      'branches/jiangsu/branch.json: region: expected an AWS region, such as cn-north-1',
    ]);
  });

  it('take the region of whoever deploys them, and their figures from the rulebook', () => {
    const [huaian] = load({ defaultRegion: 'cn-north-1' });
    expect(huaian?.branch.region).toBe('cn-north-1');
    expect(huaian?.branch.logRetentionDays).toBe(400);
    expect(huaian?.policy.ownAnswer.vip.value).toBe('PT8H');
  });
});

describe('a wrong field', () => {
  it.each([
    ['level', 'county', 'level: expected one of "city"|"province"'],
    ['timeZone', 'Asia/Huaian', 'timeZone: expected an IANA time zone, such as Asia/Shanghai'],
    ['region', 'beijing', 'region: expected an AWS region, such as cn-north-1'],
    ['account', '12345678901', 'account: expected the 12 digits of an AWS account'],
    [
      'publicApiUrl',
      'https://x.cn/',
      'publicApiUrl: expected an https:// address, {apiId} allowed in it, no / last',
    ],
    ['emailSender', 'nobody', 'emailSender: expected an e-mail address'],
    ['milestoneConcurrency', 0, 'milestoneConcurrency: Too small: expected number to be >=1'],
    ['milestoneConcurrency', 1001, 'milestoneConcurrency: Too big: expected number to be <=1000'],
  ])('is named with its file and what is allowed: %s', (field, value, complaint) => {
    change('huaian/branch.json', { [field]: value });
    expect(complaints()).toEqual([`branches/huaian/branch.json: ${complaint}`]);
  });

  it('that nobody knows is named with those that are known', () => {
    change('huaian/branch.json', { levle: 'city' });
    expect(complaints()).toEqual([
      expect.stringMatching(/^branches\/huaian\/branch.json: unknown levle; allowed: .*\blevel\b/),
    ]);
  });

  it('deep inside is named by its path', () => {
    change('huaian/branch.json', { auth: { issuer: 'http://example.cn' } });
    expect(complaints()).toEqual([
      'branches/huaian/branch.json: auth.issuer: expected an https:// address (http:// only for 127.0.0.1)',
      'branches/huaian/branch.json: auth.audience: missing: expected string',
    ]);
  });

  it('in either of two branches is told at once, all in one go', () => {
    change('huaian/branch.json', { level: 'county' });
    change('jiangsu/branch.json', { timeZone: 'Shanghai' });
    expect(complaints()).toHaveLength(2);
  });
});

describe('a webhook', () => {
  const at = (webhook: string) => {
    const { people, ...rest } = read('huaian/organisation.json');
    const manager = { ...people['ha-customer-service-manager'], ways: { webhook } };
    write(folder, 'huaian/organisation.json', {
      ...rest,
      people: { ...people, 'ha-customer-service-manager': manager },
    });
    return complaints();
  };
  it.each(['https://pager.example.cn/hook', 'http://127.0.0.1:8080/hook'])('may be %s', (url) => {
    expect(at(url)).toEqual([]);
  });
  it.each([
    'http://pager.example.cn',
    'http://127.0.0.1.example.cn',
    'ftp://x',
    'pager',
    'https://user:word@pager.example.cn',
  ])('may not be %s', (url) => {
    expect(at(url)).toEqual([
      'branches/huaian/organisation.json: people.ha-customer-service-manager.ways.webhook: expected an https:// address (http:// only for 127.0.0.1)',
    ]);
  });
});

describe('on-call.json', () => {
  const told = (changes: object) => {
    const { city } = read('huaian/on-call.json');
    change('huaian/on-call.json', { city: { ...city, ...changes } });
    return complaints();
  };

  it('names each person of a rota once', () => {
    expect(told({ rota: ['ha-duty-1', 'ha-duty-2', 'ha-duty-1'] })).toEqual([
      'branches/huaian/on-call.json: city.rota.2: ha-duty-1 is in this rota already: expected each person once',
    ]);
  });

  it('may name one person as responsible, in the rota and as manager', () => {
    expect(told({ responsible: 'ha-duty-1', rota: ['ha-duty-1'], manager: 'ha-duty-1' })).toEqual(
      [],
    );
  });

  it('says what is missing, and that people stand there by their ids', () => {
    expect(told({ manager: undefined, rota: [], responsible: { id: 'a' } })).toEqual([
      'branches/huaian/on-call.json: city.responsible: expected the id of a person in the organisation',
      'branches/huaian/on-call.json: city.rota: expected at least one person',
      'branches/huaian/on-call.json: city.manager: expected the id of a person in the organisation',
    ]);
  });
});

describe('everybody in a rota', () => {
  const reached = (ways: object, branch: object = {}) => {
    const { city } = read('huaian/on-call.json');
    change('huaian/on-call.json', { city: { ...city, rota: ['a'] } });
    const { people, units } = read('huaian/organisation.json');
    const a = { sub: 'a', name: 'a', ways };
    write(folder, 'huaian/organisation.json', { units, people: { ...people, a } });
    change('huaian/branch.json', branch);
    return complaints();
  };
  const email = 'a@example.cn';
  const emailSender = 'redress@example.cn';
  const problem =
    'branches/huaian/on-call.json: city.rota.0: nothing reaches a: expected a webhook, the branch sends no mail';

  it('is reached by something: a webhook, or mail where the branch sends any', () => {
    expect(reached({})).toEqual([problem]);
    expect(reached({ email })).toEqual([problem]);
    expect(reached({}, { emailSender })).toEqual([
      'branches/huaian/on-call.json: city.rota.0: nothing reaches a: expected a webhook or an email',
    ]);
    expect(reached({ email }, { emailSender })).toEqual([]);
    expect(reached({ webhook: 'https://pager.example.cn/a' }, { emailSender: undefined })).toEqual(
      [],
    );
  });

  it('is reached by a webhook in aws-cn, where nothing sends mail', () => {
    for (const id of ['huaian', 'jiangsu']) change(`${id}/branch.json`, { region: 'cn-north-1' });
    expect(reached({ email })).toEqual([problem]);
  });

  it('is doubted where the file does not know them: a command may have added them since', () => {
    const { city } = read('huaian/on-call.json');
    change('huaian/on-call.json', { city: { ...city, rota: ['ha-duty-9'] } });
    expect(doubts()).toEqual([
      'branches/huaian/on-call.json: city.rota.0: there is no person ha-duty-9 in organisation.json',
    ]);
  });

  it('is nobody’s concern where a branch has no such file', () => {
    rmSync(join(folder, 'huaian/organisation.json'));
    expect(doubts()).toEqual([]);
  });
});

describe('whoever runs a branch', () => {
  const hears = (operations: unknown, more: object = {}) => {
    change('huaian/branch.json', { operations, ...more });
    return complaints();
  };

  it('hears of alarms', () => {
    const file = 'branches/huaian/branch.json: operations';
    expect(hears(undefined)).toEqual([`${file}: missing: expected { emails, webhooks, phones }`]);
    expect(hears({ emails: [] })).toEqual([
      `${file}: expected somebody who hears of alarms: emails, webhooks or phones`,
    ]);
    expect(hears({ phones: ['+8613800000000'] })).toEqual([]);
    expect(hears({ phones: ['10086'] })).toEqual([
      `${file}.phones.0: expected a number such as +8613800000000`,
    ]);
    expect(hears({ webhooks: ['https://ops.example.cn'] })).toEqual([]);
  });

  it('hears by no text message in aws-cn, where there are none', () => {
    change('jiangsu/branch.json', { region: 'cn-north-1' });
    expect(hears({ phones: ['+8613800000000'] }, { region: 'cn-north-1' })).toEqual([
      'branches/huaian/branch.json: operations: no phones in cn-north-1: SNS sends no text messages there',
    ]);
  });
});

describe('a copied folder', () => {
  beforeEach(() => {
    cpSync(join(folder, 'huaian'), join(folder, 'nanjing'), { recursive: true });
    change('nanjing/branch.json', { id: 'nanjing' });
  });

  it('that nobody has gone through is told, and stops nothing', () => {
    expect(doubts()).toContain('branches/nanjing/branch.json: name: the same as of huaian');
    expect(doubts()).toContain(
      'branches/nanjing/on-call.json: city: the same people as in huaian: pages of nanjing go to them',
    );
  });

  it('with a name and people of its own is not doubted', () => {
    change('nanjing/branch.json', { name: { zh: '南京', en: 'Nanjing' } });
    const { city } = read('huaian/on-call.json');
    change('nanjing/on-call.json', {
      city: { ...city, rota: [...city.rota].reverse() },
    });
    expect(doubts()).toEqual([]);
  });
});

describe('branches around each other (A1)', () => {
  it('a city without a province above it is refused', () => {
    const { parent: _parent, ...rest } = read('huaian/branch.json');
    write(folder, 'huaian/branch.json', rest);
    expect(complaints()).toEqual([
      'branches/huaian/branch.json: parent: missing: a city names the province above it',
    ]);
  });

  it('a province with a parent is refused', () => {
    change('jiangsu/branch.json', { parent: 'huaian' });
    expect(complaints()).toEqual([
      'branches/jiangsu/branch.json: parent: not allowed: a province has no parent',
    ]);
  });

  it('a parent that is no branch is refused with those that are', () => {
    change('huaian/branch.json', { parent: 'anhui' });
    expect(complaints()).toEqual([
      'branches/huaian/branch.json: parent: no branch anhui; provinces: jiangsu',
    ]);
  });

  it('a city under a city, be it itself, is refused', () => {
    change('huaian/branch.json', { parent: 'huaian' });
    expect(complaints()).toEqual([
      'branches/huaian/branch.json: parent: huaian is a city; provinces: jiangsu',
    ]);
  });

  it('an id that is not the folder’s name is refused', () => {
    change('huaian/branch.json', { id: 'yangzhou' });
    expect(complaints()).toEqual([
      'branches/huaian/branch.json: id: expected huaian, the name of its folder',
    ]);
  });

  it('a city in another partition than its province is refused', () => {
    change('huaian/branch.json', { region: 'cn-north-1' });
    expect(complaints()).toEqual([
      expect.stringContaining(
        'huaian/branch.json: region: expected one in partition aws, like jiangsu',
      ),
    ]);
  });

  it('mail where there is no SES is refused', () => {
    change('jiangsu/branch.json', { emailSender: 'redress@example.cn' });
    expect(complaints({ defaultRegion: 'cn-north-1' })).toEqual([
      'branches/jiangsu/branch.json: emailSender: not allowed in cn-north-1: there is no SES, use webhooks',
    ]);
    expect(complaints()).toEqual([]);
  });

  it('a province says who is woken for the regulator too (F2)', () => {
    const { regulator: _regulator, ...rest } = read('jiangsu/on-call.json');
    write(folder, 'jiangsu/on-call.json', rest);
    expect(complaints()).toEqual([
      'branches/jiangsu/on-call.json: regulator: missing: a province says who is woken at the level regulator',
    ]);
  });
});

describe('files and folders', () => {
  it('a missing file is named', () => {
    rmSync(join(folder, 'huaian/on-call.json'));
    expect(complaints()).toEqual(['branches/huaian/on-call.json: missing: every branch has one']);
  });

  it('a file that is not JSON is named with the place', () => {
    write(folder, 'huaian/policy.json', '{ "a": ');
    expect(complaints()).toEqual([
      expect.stringMatching(/^branches\/huaian\/policy.json: not JSON: /),
    ]);
  });

  it('a byte order mark, as some editors write one, is passed over', () => {
    const text = readFileSync(join(folder, 'huaian/policy.json'), 'utf8');
    write(folder, 'huaian/policy.json', `\uFEFF${text}`);
    expect(complaints()).toEqual([]);
  });

  it('another encoding is named', () => {
    writeFileSync(join(folder, 'huaian/policy.json'), Buffer.from('\uFEFF{}', 'utf16le'));
    expect(complaints()).toEqual([
      'branches/huaian/policy.json: not UTF-8: save it in that encoding',
    ]);
  });

  it('what is wrong in every file of every branch is told at once', () => {
    write(folder, 'huaian/branch.json', '{');
    change('huaian/on-call.json', { city: {} });
    write(folder, 'huaian/policy.json', { ownAnswer: { gold: {} } });
    write(folder, 'huaian/calendar.json', { holidays: [] });
    write(folder, 'jiangsu/policy.json', { reminder: {} });
    const files = complaints().map((line) => line.split(': ')[0]?.replace('branches/', ''));
    expect(new Set(files)).toEqual(
      new Set([
        'huaian/branch.json',
        'huaian/on-call.json',
        'huaian/policy.json',
        'huaian/calendar.json',
        'jiangsu/policy.json',
      ]),
    );
  });

  it('a folder without branches is no address book', () => {
    expect(complaints({ folder: join(root, 'nothing') })).toEqual([
      'nothing: no branch here: copy a folder to begin',
    ]);
  });
});

describe('an overlay', () => {
  it('is laid over the files field by field; null takes a field away', () => {
    write(overlay, 'huaian/branch.json', {
      auth: { issuer: 'http://127.0.0.1:9000' },
      logRetentionDays: null,
    });
    change('huaian/branch.json', { logRetentionDays: 30 });
    const [huaian] = load({ overlay });
    expect(huaian?.branch.auth).toMatchObject({
      issuer: 'http://127.0.0.1:9000',
      audience: 'redress',
    });
    expect(huaian?.branch.logRetentionDays).toBe(400);
  });

  it('gets the blame for what it says', () => {
    write(overlay, 'huaian/branch.json', { level: 'county' });
    expect(complaints({ overlay })).toEqual([
      'overlay/huaian/branch.json: level: expected one of "city"|"province"',
    ]);
  });

  it('over no branch is refused', () => {
    write(overlay, 'huaiyin/branch.json', {});
    expect(complaints({ overlay })).toEqual(['overlay/huaiyin: no such branch in branches']);
  });

  it('may write hours as seconds', () => {
    write(overlay, 'huaian/policy.json', { ownAnswer: { vip: { value: 'PT8S' } } });
    expect(load({ overlay })[0]?.policy.ownAnswer.vip.value).toBe('PT8S');
  });
});

describe('policy.json', () => {
  it('of a province holds for its cities too', () => {
    write(folder, 'jiangsu/policy.json', { ownAnswer: { vip: { value: 'PT6H' } } });
    expect(load().map(({ policy }) => policy.ownAnswer.vip.value)).toEqual(['PT6H', 'PT6H']);
  });

  it('of a city beyond the province’s bounds is named with field and bound', () => {
    write(folder, 'jiangsu/policy.json', { bounds: { 'ownAnswer.vip': { max: 'PT8H' } } });
    write(folder, 'huaian/policy.json', { ownAnswer: { vip: { value: 'PT9H' } } });
    expect(complaints()).toEqual([
      'branches/huaian/policy.json: ownAnswer.vip: must be at most PT8H, the bound that the province sets',
    ]);
  });

  it('of a province keeps its own bounds (deploy.md)', () => {
    write(folder, 'jiangsu/policy.json', {
      bounds: { 'ownAnswer.ordinary': { min: 'PT24H', max: 'PT48H' }, 'ownAnswer.gold': {} },
      ownAnswer: { ordinary: { value: 'PT23H' } },
    });
    expect(complaints()).toEqual([
      'branches/jiangsu/policy.json: ownAnswer.ordinary: must be at least PT24H, the bound that the province sets',
      'branches/jiangsu/policy.json: bounds.ownAnswer.gold: there is no such figure',
    ]);
  });

  it('of a province that is wrong does not keep the city’s own mistakes back', () => {
    write(folder, 'jiangsu/policy.json', { ownAnswer: { vip: { value: 'soon' } } });
    write(folder, 'huaian/policy.json', { ownAnswer: { gold: {} } });
    expect(complaints()).toEqual([
      'branches/huaian/policy.json: ownAnswer: unknown gold; allowed: vip, go-tone, ordinary',
      expect.stringContaining('branches/jiangsu/policy.json: ownAnswer.vip'),
    ]);
  });

  it('of a province that is wrong is told of the province alone', () => {
    write(folder, 'jiangsu/policy.json', { ownAnswer: { vip: { value: 'soon' } } });
    const told = complaints();
    expect(told).not.toEqual([]);
    for (const line of told) expect(line).toContain('branches/jiangsu/policy.json: ownAnswer.vip');
  });
});

describe('organisation.json', () => {
  const centre = { name: { zh: '投诉处理中心', en: 'Complaint centre' }, type: 'city-centre' };
  const refusals = (content: unknown) => {
    write(folder, 'huaian/organisation.json', content);
    return complaints();
  };

  it('may be left out', () => {
    expect(load()).toHaveLength(2);
  });

  it('has units and people, each under an id', () => {
    const people = { li: { sub: 'li', name: '李', posts: [{ post: 'taker', unit: 'centre' }] } };
    expect(refusals({ units: { centre }, people })).toEqual([]);
  });

  it('has every mistake told at once, with its field', () => {
    const file = 'branches/huaian/organisation.json';
    const hall = { ...centre, type: 'office', head: 'LI' };
    expect(refusals({ units: { centre, hall }, people: { li: { name: '', sub: ' li' } } })).toEqual(
      [
        expect.stringContaining(`${file}: units.hall.type: expected one of "city-centre"|`),
        `${file}: units.hall.head: expected up to 64 of a-z, 0-9 and -, not - first`,
        `${file}: people.li.sub: expected 1 to 255 printable ASCII characters, no blank at either end`,
        `${file}: people.li.name: must not be empty`,
      ],
    );
  });

  it('has everything told at once that does not fit together', () => {
    const file = 'branches/huaian/organisation.json';
    const units = { centre: { ...centre, head: 'li', stars: 3 } };
    const people = {
      li: { sub: 'li', name: '李', posts: [{ post: 'head', unit: 'hall' }] },
      wu: { sub: 'li', name: '吴' },
    };
    expect(refusals({ units, people })).toEqual([
      `${file}: units.centre.stars: only a hall has a star class`,
      `${file}: units.centre.head: li does not hold the post head in centre`,
      `${file}: people.li.sub: wu has this sub already: expected one of their own`,
      `${file}: people.li.posts.0: there is no unit hall`,
      `${file}: people.wu.sub: li has this sub already: expected one of their own`,
    ]);
  });
});

describe('messages to customers', () => {
  const at = 'branches/huaian/branch.json: messages';
  const refusals = (messages: unknown, region = 'eu-central-1') => {
    change('huaian/branch.json', { messages, region });
    change('jiangsu/branch.json', { region });
    return complaints();
  };
  const from = 'service@huaian.example.cn';
  const smtp = { host: 'mail.huaian.example.cn', secret: 'huaian-mail' };

  it('are sent by none where the branch says nothing', () => {
    expect(load()[0]?.branch.messages).toBeUndefined();
  });

  it('go via SES or a mail server with TLS, and text messages to a provider', () => {
    const sms = { url: 'https://sms.example.cn/send' };
    expect(refusals({ mail: { from, via: 'ses' }, sms })).toEqual([]);
    expect(refusals({ mail: { from, via: 'smtp', smtp } })).toEqual([]);
    expect(load()[0]?.branch.messages?.mail?.smtp).toEqual({ ...smtp, port: 465, security: 'tls' });
  });

  it('go via a mail server where the partition has no SES', () => {
    expect(refusals({ mail: { from, via: 'ses' } }, 'cn-north-1')).toEqual([
      `${at}.mail.via: not allowed in cn-north-1: there is no SES, use smtp`,
    ]);
    expect(refusals({ mail: { from, via: 'smtp', smtp } }, 'cn-north-1')).toEqual([]);
  });

  it.each([
    [
      'no server',
      { from, via: 'smtp' },
      '.mail.smtp: missing: via smtp needs { host, port, security, secret }',
    ],
    [
      'a server beside SES',
      { from, via: 'ses', smtp },
      '.mail.smtp: not allowed: the mail goes via ses',
    ],
    [
      'an open line',
      { from, via: 'smtp', smtp: { ...smtp, security: 'none' } },
      '.mail.smtp.security: expected tls or starttls (none only for 127.0.0.1)',
    ],
    [
      'a password where its name is asked for',
      { from, via: 'smtp', smtp: { ...smtp, secret: 'pass word' } },
      '.mail.smtp.secret: expected the name of a secret in Secrets Manager',
    ],
    ['nobody', { from: 'service', via: 'ses' }, '.mail.from: expected an e-mail address'],
  ])('are refused with field and what is allowed: %s', (_, mail, told) => {
    expect(refusals({ mail })).toEqual([`${at}${told}`]);
  });

  it('go to no provider by an open line', () => {
    expect(refusals({ sms: { url: 'http://sms.example.cn' } })).toEqual([
      `${at}.sms.url: expected an https:// address (http:// only for 127.0.0.1)`,
    ]);
  });
});

describe('bases.json (E10)', () => {
  const nightDesk = {
    code: 'night-desk',
    kind: 'promise',
    title: { zh: '夜间值守承诺', en: 'our promise of a night desk' },
    source: { zh: '江苏公司2026年公告', en: 'Jiangsu, notice of 2026' },
  };
  const codes = () => load().map(({ bases }) => bases.map(({ code }) => code));

  it('adds to what all may cite; a province’s holds for its cities, a city’s for itself', () => {
    write(folder, 'jiangsu/bases.json', { bases: [nightDesk] });
    write(folder, 'huaian/bases.json', { bases: [{ ...nightDesk, code: 'huaian-desk' }] });
    const [huaian, jiangsu] = codes();
    expect(huaian?.slice(-2)).toEqual(['night-desk', 'huaian-desk']);
    expect(jiangsu?.at(-1)).toBe('night-desk');
    expect(jiangsu).toContain('double-refund');
  });

  it('has no code that says something else already, or twice', () => {
    const huaian = [{ ...nightDesk, code: 'double-refund' }, nightDesk, nightDesk];
    write(folder, 'huaian/bases.json', { bases: huaian });
    expect(complaints()).toEqual([
      'branches/huaian/bases.json: bases.0.code: double-refund is in the catalogue already: choose another code',
      'branches/huaian/bases.json: bases.2.code: night-desk stands here twice',
    ]);
    write(folder, 'huaian/bases.json', { bases: [nightDesk] });
    write(folder, 'jiangsu/bases.json', { bases: [nightDesk] });
    expect(complaints()).toEqual([
      'branches/huaian/bases.json: bases.0.code: night-desk is in the catalogue already: choose another code',
    ]);
  });

  it('says of each entry what it lacks', () => {
    const { source: _, ...rest } = nightDesk;
    write(folder, 'huaian/bases.json', { bases: [{ ...rest, code: 'Night', kind: 'habit' }] });
    expect(complaints()).toEqual([
      'branches/huaian/bases.json: bases.0.code: expected 2 to 64 of a-z, 0-9 and -, a letter first, such as night-desk',
      'branches/huaian/bases.json: bases.0.kind: expected one of law, regulation, service-standard, promise',
      'branches/huaian/bases.json: bases.0.source: missing: expected { zh, en }',
    ]);
  });
});

describe('wording.json', () => {
  const refusals = (content: unknown) => {
    write(folder, 'huaian/wording.json', content);
    return complaints();
  };
  const mail = (subject: string, ...text: string[]) => ({
    texts: { receipt: { mail: { zh: { subject, text } } } },
  });
  const sms = (...sentences: string[]) => ({ texts: { receipt: { sms: { zh: sentences } } } });
  const at = 'branches/huaian/wording.json: texts.receipt';

  it('may be left out, and says what it says alone', () => {
    expect(load()[0]?.wording).toEqual({});
    const contact = { zh: '客服热线10086', en: 'our hotline 10086' };
    write(folder, 'huaian/wording.json', { contact });
    expect(load().map(({ wording }) => wording)).toEqual([{ contact }, {}]);
  });

  it('has every text with a placeholder that is unknown or missing named, and what is allowed', () => {
    expect(refusals(mail('编号{number}', '{nummer}，{by}前答复'))).toEqual([
      `${at}.mail.zh.text: unknown {nummer}; allowed: {number} {sender} {contact} {regulator} {name} {received} {today} {by} {lawBy} {progress}`,
      `${at}.mail.zh.text: without {number}: expected {number} {by}`,
    ]);
    expect(refusals(mail('您的来信', '{number} {by}'))).toEqual([
      `${at}.mail.zh.subject: without {number}: expected {number}`,
    ]);
    expect(refusals(mail('{number}', '{number} {by} {'))).toEqual([
      expect.stringContaining(`${at}.mail.zh.text: a brace that opens or closes nothing`),
    ]);
  });

  it('has nothing personal in a subject or a text message', () => {
    expect(refusals(mail('{name}：{number}', '{number} {by}'))).toEqual([
      `${at}.mail.zh.subject: unknown {name}; allowed: {number} {sender}`,
    ]);
    expect(refusals(sms('{name}：编号{number}，{by}前答复。'))).toEqual([
      `${at}.sms.zh: unknown {name}; allowed: {number} {sender} {contact} {regulator} {by}`,
    ]);
  });

  it.each([
    [70, []],
    [71, [`${at}.sms.zh: 71 characters with its values in it, allowed: 70`]],
  ])('has a text message of %i characters judged by its length', (length, told) => {
    // The number takes 11 characters, the time 11.
    expect(refusals(sms('{number}{by}', '字'.repeat(length - 22)))).toEqual(told);
  });

  it('has a sender that is too long for the text messages told', () => {
    const told = refusals({ sender: { zh: '淮安'.repeat(20), en: 'Huaian' } });
    expect(told).toContainEqual(expect.stringMatching(/receipt\.sms\.zh: \d+ characters/));
  });

  it('has headings of one line and texts that say something', () => {
    expect(refusals(mail('{number}\nBcc: all', '{number} {by}'))).toEqual([
      `${at}.mail.zh.subject: expected one line`,
    ]);
    expect(refusals(mail('{number}'))).toEqual([
      `${at}.mail.zh.text: expected at least one paragraph`,
    ]);
  });
});

describe('calendar.json', () => {
  const day = (date: string) => ({
    date,
    name: { zh: '地方节日', en: 'Regional Day' },
    source: '省政府令',
  });
  const days = (...dates: string[]) => ({ regionalHolidays: dates.map(day) });
  const refusals = (content: unknown) => {
    write(folder, 'huaian/calendar.json', content);
    return complaints();
  };
  const daysOf = (more = {}) =>
    load(more).map(({ regionalHolidays }) => regionalHolidays.map(({ date }) => date));

  it('may be left out, or be empty', () => {
    expect(daysOf()).toEqual([[], []]);
    write(folder, 'huaian/calendar.json', { $schema: '../../docs/calendar.schema.json' });
    expect(daysOf()).toEqual([[], []]);
  });

  it('adds a city’s own days off, for nobody else', () => {
    write(folder, 'huaian/calendar.json', days('2026-04-20'));
    expect(load()[0]?.regionalHolidays).toEqual([day('2026-04-20')]);
    expect(daysOf()).toEqual([['2026-04-20'], []]);
  });

  it('of a province holds for its cities too', () => {
    write(folder, 'jiangsu/calendar.json', days('2026-04-20'));
    write(folder, 'huaian/calendar.json', days('2026-04-21'));
    expect(daysOf()).toEqual([['2026-04-20', '2026-04-21'], ['2026-04-20']]);
  });

  it('may take a make-up workday off, and name days that no notice covers yet', () => {
    expect(refusals(days('2026-10-10', '2027-04-09'))).toEqual([]);
  });

  it.each([
    ['a holiday', '2026-10-01', 'National Day'],
    ['a weekend', '2026-04-19', 'weekend'],
    ['a day that the holiday regulation itself fixes', '2027-05-01', 'Labour Day'],
  ])('does not name what is off already: %s', (_, date, why) => {
    expect(refusals(days('2026-04-20', date))).toEqual([
      `branches/huaian/calendar.json: regionalHolidays.1.date: ${date} is off already: ${why}`,
    ]);
  });

  it('of a city does not repeat the province’s', () => {
    write(folder, 'jiangsu/calendar.json', days('2026-04-20'));
    expect(refusals(days('2026-04-20'))).toEqual([
      "branches/huaian/calendar.json: regionalHolidays.0.date: 2026-04-20 is off already: by the province's calendar.json",
    ]);
  });

  it.each<[string, unknown, string]>([
    [
      'a date twice',
      days('2026-04-20', '2026-04-20'),
      'regionalHolidays.1.date: 2026-04-20 stands here twice',
    ],
    ['no date', days('20 April'), 'regionalHolidays.0.date: expected a date such as 2026-04-20'],
    [
      'a day that there is not',
      days('2026-04-31'),
      'regionalHolidays.0.date: expected a date such as 2026-04-20',
    ],
    [
      'an unknown field',
      { regionalHolidays: [{ ...day('2026-04-20'), days: 2 }] },
      'regionalHolidays.0: unknown days; allowed: date, name, source',
    ],
    [
      'an unknown field of the file',
      { holidays: [] },
      'unknown holidays; allowed: $schema, regionalHolidays',
    ],
    [
      'a name in one language',
      { regionalHolidays: [{ ...day('2026-04-20'), name: { zh: '三月三' } }] },
      'regionalHolidays.0.name.en: missing: expected string',
    ],
    [
      'no source',
      { regionalHolidays: [{ ...day('2026-04-20'), source: undefined }] },
      'regionalHolidays.0.source: missing: expected string',
    ],
  ])('is refused with file, field and problem: %s', (_, content, complaint) => {
    expect(refusals(content)).toEqual([`branches/huaian/calendar.json: ${complaint}`]);
  });

  it('may be an overlay’s alone, which gets the blame', () => {
    write(overlay, 'huaian/calendar.json', days('2026-04-20'));
    expect(daysOf({ overlay })[0]).toEqual(['2026-04-20']);
    write(overlay, 'huaian/calendar.json', days('2026-10-01'));
    expect(complaints({ overlay })).toEqual([
      expect.stringMatching(/^overlay\/huaian\/calendar.json: regionalHolidays.0.date: /),
    ]);
  });

  it.each(['branches', 'overlay'])('misspelt in the %s is not passed over', (base) => {
    write(join(root, base), 'huaian/calender.json', days('2026-04-20'));
    expect(complaints({ overlay })).toEqual([
      `${base}/huaian/calender.json: unknown; a branch has branch.json, on-call.json, policy.json, calendar.json, wording.json, bases.json, organisation.json`,
    ]);
  });
});
