import { existsSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { handlersIn } from '../../infra/bundle.ts';
import { branchTemplate, ours, pointedAt, statementsOf } from './synthesised.ts';

const huaian = branchTemplate('huaian');
/** The same with everything said that may be left out. */
const outspoken = branchTemplate('huaian', {
  branch: {
    emailSender: 'redress@mail.example.cn',
    logRetentionDays: 30,
    milestoneConcurrency: 5,
    publicApiUrl: 'http://127.0.0.1:4566/x/{apiId}/$default',
  },
});

const functionsOf = ({ all }: typeof huaian) =>
  Object.entries(all('AWS::Lambda::Function')).map(([id, { Properties }]) => ({
    id,
    name: String(Properties.FunctionName).replace('redress-huaian_', ''),
    role: pointedAt(Properties.Role),
    properties: Properties,
  }));

/** What a resource is called in the tables below. */
const NAMES: readonly [RegExp, string][] = [
  [/ticketstable.*\/index\/(\w+)/, 'tickets/$1'],
  [/ticketsstreamarn/, 'tickets stream'],
  [/ticketstable/, 'tickets'],
  [/casefilestable/, 'case-files'],
  [/letterbucket.*(scans\/\*)/, 'letters $1'],
  [/mailbucket.*?((?:inbound|mails|set-aside)\/\*)/, 'mail $1'],
  [/letterbucket/, 'letters'],
  [/mailbucket/, 'mail'],
  [/lookupkeyarn/, 'look-up key'],
  [/webhooksecretarn/, 'webhook key'],
  [/:sns:.*redress-huaian_alerts/, 'alerts topic'],
  [/TimersComplaintMachine/, 'complaint machine'],
  [/TimersNoticeMachine/, 'notice machine'],
  [/TimersAlertMachine/, 'paging machine'],
  [/execution:redress-huaian_(\w+):/, '$1 executions'],
  [/event-bus\/redress-jiangsu"/, 'bus of jiangsu'],
  [/redress-jiangsu_federation-disclose:(\w+)/, '$1’s way to ask jiangsu'],
  [/event-bus\/redress-huaian"/, 'own bus'],
  [/identity\/([\w@.]+)/, 'identity $1'],
  [/(Inbound|Federation)Refused/, 'refused $1'],
  [/TicketsArmingPassedOver/, 'passed over arming'],
  [/TicketsRelayingPassedOver/, 'passed over relaying'],
  [/TimersMissed/, 'passed over sweeps'],
  [
    /(InboxEvents|MailObjects|Failures|Pages|Shifts|Received|Forwarding|WordsMoving)Queue/,
    'queue $1',
  ],
];

const nameOf = (resource: unknown): string => {
  const text = JSON.stringify(resource);
  for (const [pattern, name] of NAMES) {
    const match = pattern.exec(text);
    if (match) return name.replace('$1', match[1] ?? '');
  }
  return text;
};

/** `dynamodb:GetItem tickets`, one line each, said once or twice; what all functions have is looked at by itself. */
const grantsOf = (branch: typeof huaian, role: string): string[] => [
  ...new Set(grantsIn(branch, role)),
];

const grantsIn = (branch: typeof huaian, role: string): string[] =>
  statementsOf(branch, role)
    .flatMap(({ Action, Resource = [] }) =>
      Action.flatMap((action) => Resource.map((resource) => `${action} ${nameOf(resource)}`)),
    )
    .filter((grant) => !/^(kms|logs|xray):/.test(grant))
    .sort();

const CHANGE = ['dynamodb:GetItem tickets', 'dynamodb:PutItem tickets'];
/** What every answer over HTTP takes too: in whose right it is asked. */
const READ = ['dynamodb:GetItem tickets', 'dynamodb:Query tickets'];
const REGISTER = [...CHANGE, 'dynamodb:Query tickets', 'dynamodb:PutItem case-files'];
const LIST = ['dynamodb:Query tickets/list', 'dynamodb:Query tickets/open'];
/** Links to what customers sent, and to a place for what they bring. */
const HAND_OVER = [
  's3:GetObject letters scans/*',
  's3:GetObject mail inbound/*',
  's3:GetObject mail mails/*',
  's3:ListBucket letters',
  's3:ListBucket mail',
  's3:PutObject letters scans/*',
];
const LOOK_UP = ['secretsmanager:GetSecretValue look-up key'];
const WORK = (queue: string) => [
  `sqs:DeleteMessage queue ${queue}`,
  `sqs:GetQueueAttributes queue ${queue}`,
  `sqs:ReceiveMessage queue ${queue}`,
];
const STREAM = [
  'dynamodb:DescribeStream tickets stream',
  'dynamodb:GetRecords tickets stream',
  'dynamodb:GetShardIterator tickets stream',
  'dynamodb:ListStreams "*"',
];

const GRANTS: Record<string, string[]> = {
  'customers-desk': [
    ...READ,
    ...LIST,
    'dynamodb:GetItem case-files',
    'dynamodb:Query case-files',
    ...LOOK_UP,
  ],
  'customers-print': [...READ, 'dynamodb:GetItem case-files', 'dynamodb:Query case-files'],
  'customers-messages': [
    ...READ,
    ...LIST,
    'dynamodb:GetItem case-files',
    'dynamodb:Query case-files',
  ],
  'customers-attest': [
    ...CHANGE,
    'dynamodb:Query tickets',
    'dynamodb:GetItem case-files',
    'dynamodb:Query case-files',
    'dynamodb:PutItem case-files',
    ...LOOK_UP,
  ],
  'customers-sms-reports': [...CHANGE, 'secretsmanager:GetSecretValue webhook key'],
  'customers-progress': ['dynamodb:GetItem tickets', ...LOOK_UP],
  console: [],
  'intake-phone': [...REGISTER, ...LOOK_UP],
  'intake-website': [...REGISTER, ...LOOK_UP],
  'intake-transferred': [...REGISTER, ...LOOK_UP],
  'intake-walk-in': [...REGISTER, ...LOOK_UP],
  'intake-letter': [
    ...REGISTER,
    ...LOOK_UP,
    's3:GetObject letters scans/*',
    's3:ListBucket letters',
  ],
  'intake-email': [...REGISTER, ...LOOK_UP, 's3:PutObject mail mails/*'],
  'intake-set-aside': [
    ...REGISTER,
    ...LOOK_UP,
    's3:GetObject mail inbound/*',
    's3:GetObject mail mails/*',
    's3:GetObject mail set-aside/*',
    's3:ListBucket mail',
    's3:PutObject mail mails/*',
  ],
  'intake-set-aside-list': [...LIST, ...READ],
  'intake-choices': READ,
  'intake-uploads': [...READ, 's3:PutObject letters scans/*', 's3:PutObject mail inbound/*'],
  'intake-mail-object': [
    ...REGISTER,
    ...LOOK_UP,
    ...WORK('MailObjects'),
    's3:GetObject mail inbound/*',
    's3:ListBucket mail',
    's3:PutObject mail mails/*',
    'sqs:SendMessage refused Inbound',
  ],
  'intake-events': [
    ...REGISTER,
    ...LOOK_UP,
    ...WORK('InboxEvents'),
    's3:GetObject letters scans/*',
    's3:ListBucket letters',
    's3:PutObject mail set-aside/*',
    'sqs:SendMessage refused Inbound',
  ],
  'handling-commands': [
    ...CHANGE,
    'dynamodb:Query tickets',
    ...LOOK_UP,
    'dynamodb:PutItem case-files',
    's3:GetObject letters scans/*',
    's3:ListBucket letters',
  ],
  'handling-for-above': [
    ...CHANGE,
    ...LOOK_UP,
    'dynamodb:PutItem case-files',
    's3:GetObject letters scans/*',
    's3:ListBucket letters',
  ],
  'handling-files': [
    ...READ,
    'dynamodb:GetItem case-files',
    'dynamodb:Query case-files',
    ...HAND_OVER,
  ],
  'handling-hand-overs': [
    ...CHANGE,
    ...LIST,
    'dynamodb:Query tickets',
    ...LOOK_UP,
    'dynamodb:GetItem case-files',
    'dynamodb:PutItem case-files',
    'dynamodb:Query case-files',
  ],
  'handling-list': [...LIST, ...READ],
  'handling-read': [...READ, 'dynamodb:GetItem case-files', 'dynamodb:Query case-files'],
  'work-orders-commands': [
    ...CHANGE,
    'dynamodb:Query tickets',
    ...LOOK_UP,
    'dynamodb:PutItem case-files',
  ],
  'work-orders-list': [...LIST, ...READ],
  'work-orders-queue': [...LIST, ...READ],
  'work-orders-read': [...READ, 'dynamodb:GetItem case-files', 'dynamodb:Query case-files'],
  'work-orders-case': [
    ...READ,
    'dynamodb:GetItem case-files',
    'dynamodb:Query case-files',
    'lambda:InvokeFunction huaian’s way to ask jiangsu',
  ],
  'limits-clocks': [...READ, 'dynamodb:GetItem case-files', 'dynamodb:Query case-files'],
  'limits-preview': READ,
  'limits-recount': [...CHANGE, ...LIST],
  'timers-arm': [
    ...STREAM,
    'sqs:SendMessage passed over arming',
    'states:StartExecution complaint machine',
    'states:StartExecution notice machine',
    'states:StartExecution paging machine',
    'states:StopExecution complaint executions',
    'states:StopExecution notice executions',
    'states:StopExecution paging executions',
  ],
  'timers-wake': [...CHANGE, 'dynamodb:Query tickets'],
  'timers-rearm': [...CHANGE, 'dynamodb:Query tickets', ...WORK('Failures')],
  'timers-sweep': [
    ...CHANGE,
    'dynamodb:Query tickets',
    'dynamodb:Query tickets/due',
    'events:PutEvents own bus',
    'sqs:SendMessage passed over sweeps',
    'sqs:SendMessage queue Shifts',
  ],
  'on-call-shift-message': [
    ...CHANGE,
    'dynamodb:Query tickets',
    ...LIST,
    ...WORK('Shifts'),
    'secretsmanager:GetSecretValue webhook key',
  ],
  'on-call-page': [
    ...CHANGE,
    'dynamodb:Query tickets',
    ...LIST,
    ...WORK('Pages'),
    'secretsmanager:GetSecretValue webhook key',
    ...LOOK_UP,
    'sns:Publish alerts topic',
  ],
  'on-call-list': [...LIST, ...READ, ...LOOK_UP],
  'on-call-rota': [...CHANGE, 'dynamodb:Query tickets'],
  'on-call-heartbeats': [...CHANGE, 'dynamodb:Query tickets'],
  'on-call-test-page': [
    ...CHANGE,
    'dynamodb:Query tickets',
    'secretsmanager:GetSecretValue webhook key',
    ...LOOK_UP,
  ],
  'on-call-calendar': ['dynamodb:GetItem tickets', ...LOOK_UP],
  'on-call-provider-replies': [...CHANGE, 'dynamodb:Query tickets', ...LIST, ...LOOK_UP],
  'on-call-acknowledge-link': [...CHANGE, ...LOOK_UP],
  'on-call-acknowledge': [...CHANGE, 'dynamodb:Query tickets'],
  'notices-commands': [...CHANGE, 'dynamodb:Query tickets', ...LOOK_UP],
  'notices-list': [...LIST, ...READ],
  'organisation-commands': [...CHANGE, 'dynamodb:Query tickets', ...LIST],
  'organisation-read': READ,
  'organisation-import': [...CHANGE, 'dynamodb:Query tickets'],
  'live-changes': [...CHANGE, 'dynamodb:Query tickets'],
  'outbox-relay': [
    ...CHANGE,
    ...STREAM,
    'events:PutEvents own bus',
    'sqs:SendMessage passed over relaying',
  ],
  'federation-forward': [
    ...WORK('Forwarding'),
    'events:PutEvents bus of jiangsu',
    'sqs:SendMessage queue Forwarding',
  ],
  'federation-disclose': [
    ...READ,
    'dynamodb:GetItem case-files',
    'dynamodb:Query case-files',
    ...HAND_OVER,
  ],
  'federation-words': [
    ...CHANGE,
    'dynamodb:Query tickets',
    ...WORK('WordsMoving'),
    'dynamodb:PutItem case-files',
    'dynamodb:DeleteItem case-files',
    'lambda:InvokeFunction huaian’s way to ask jiangsu',
  ],
  'federation-receive': [
    ...CHANGE,
    'dynamodb:Query tickets',
    ...WORK('Received'),
    'sqs:SendMessage refused Federation',
  ],
};

describe('each function may do exactly what it does', () => {
  it.each(functionsOf(huaian).map(({ name, role }) => [name, role]))('%s', (name, role) => {
    expect(grantsOf(huaian, role)).toEqual(GRANTS[name]?.toSorted());
  });

  it('and none is missing from the table', () => {
    expect(
      functionsOf(huaian)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(GRANTS).sort());
  });

  it('sends mail only as the branch’s own sender', () => {
    const page = functionsOf(outspoken).find(({ name }) => name === 'on-call-page');
    expect(grantsOf(outspoken, page?.role ?? '')).toEqual(
      [
        ...(GRANTS['on-call-page'] ?? []),
        'ses:SendEmail identity mail.example.cn',
        'ses:SendEmail identity redress@mail.example.cn',
      ].sort(),
    );
    expect(huaian.text).not.toContain('ses:');
  });

  it('reads the secrets of robots, of a mail server and of a provider of texts where the branch names them', () => {
    const branch = branchTemplate('huaian', {
      branch: {
        robots: { secret: 'huaian-robots' },
        messages: {
          mail: {
            from: 'service@huaian.example.cn',
            via: 'smtp',
            smtp: {
              host: 'mail.huaian.example.cn',
              port: 465,
              security: 'tls',
              secret: 'huaian-mail',
            },
          },
          sms: { url: 'https://sms.example.cn/send', secret: 'huaian-sms', replies: true },
          voice: { url: 'https://voice.example.cn/call', secret: 'huaian-voice' },
        },
      },
    });
    const page = functionsOf(branch).find(({ name }) => name === 'on-call-page');
    const secrets = grantsOf(branch, page?.role ?? '').flatMap(
      (grant) => /secret:([\w-]+)-\?{6}/.exec(grant)?.[1] ?? [],
    );
    expect(secrets.sort()).toEqual(['huaian-mail', 'huaian-robots', 'huaian-sms', 'huaian-voice']);
    const replies = functionsOf(branch).find(({ name }) => name === 'on-call-provider-replies');
    const shared = grantsOf(branch, replies?.role ?? '').flatMap(
      (grant) => /secret:([\w-]+)-\?{6}/.exec(grant)?.[1] ?? [],
    );
    expect(shared.sort()).toEqual(['huaian-sms', 'huaian-voice']);
  });

  it('takes `*` for a resource only where AWS has it so: X-Ray, streams, delivery of logs', () => {
    const starred = Object.values(huaian.all('AWS::IAM::Role')).flatMap((_, index) => {
      const role = Object.keys(huaian.all('AWS::IAM::Role'))[index] ?? '';
      return statementsOf(huaian, role)
        .filter(({ Resource }) => Resource?.includes('*'))
        .flatMap(({ Action }) => Action);
    });
    const allowed = /^(xray:|dynamodb:ListStreams$|logs:\w*(LogDeliver|ResourcePolic|LogGroups))/;
    expect(starred.length).toBeGreaterThan(0);
    expect(starred.filter((action) => !allowed.test(action))).toEqual([]);
  });

  it('names every action in full', () => {
    const actions = functionsOf(huaian)
      .flatMap(({ role }) => statementsOf(huaian, role))
      .flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('uses the branch’s key for what it reads and writes', () => {
    const kms = (name: string) =>
      statementsOf(huaian, functionsOf(huaian).find((fn) => fn.name === name)?.role ?? '')
        .flatMap(({ Action }) => Action)
        .filter((action) => action.startsWith('kms:'))
        .sort();
    expect(kms('handling-list')).toEqual(['kms:Decrypt', 'kms:DescribeKey']);
    expect(kms('intake-phone')).toEqual([
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
    ]);
  });
});

describe('every function', () => {
  it('has a role of its own, with no managed policy', () => {
    const roles = functionsOf(huaian).map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
    huaian.template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  });

  it('runs on Node 24, and knows its branch', () => {
    huaian.template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Environment: {
        Variables: Match.objectLike({
          BRANCH_ID: 'huaian',
        }),
      },
    });
  });

  it('runs on arm64 where that is known to be: not in aws-cn', () => {
    huaian.template.allResourcesProperties('AWS::Lambda::Function', { Architectures: ['arm64'] });
    branchTemplate('huaian', { region: 'cn-north-1' }).template.allResourcesProperties(
      'AWS::Lambda::Function',
      { Architectures: ['x86_64'] },
    );
  });

  it('is traced where the branch asks for it, and so is the machine', () => {
    const traced = branchTemplate('huaian', { branch: { tracing: true } });
    for (const [branch, isTraced] of [
      [huaian, false],
      [traced, true],
    ] as const) {
      expect(branch.text.includes('xray:')).toBe(isTraced);
      expect(branch.text.includes('"Mode":"Active"')).toBe(isTraced);
      branch.template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
        TracingConfiguration: { Enabled: isTraced },
      });
    }
  });

  it('logs JSON; of each call by itself only where the branch asks for it; metrics and look-ups always', () => {
    for (const [logLevel, SystemLogLevel, ApplicationLogLevel] of [
      ['WARN', 'WARN', 'INFO'],
      ['INFO', 'INFO', 'INFO'],
      ['DEBUG', 'DEBUG', 'DEBUG'],
    ] as const)
      branchTemplate('huaian', { branch: { logLevel } }).template.allResourcesProperties(
        'AWS::Lambda::Function',
        { LoggingConfig: { LogFormat: 'JSON', SystemLogLevel, ApplicationLogLevel } },
      );
    expect(huaian.text).toContain('"SystemLogLevel":"WARN"');
  });

  it('answers before the gateway gives up, which is after 30 s, or its caller does', () => {
    for (const { name, properties } of functionsOf(huaian)) {
      expect(properties.Timeout, name).toBeLessThanOrEqual(
        ['timers-sweep', 'on-call-page'].includes(name) ? 55 : 30,
      );
    }
  });

  it('logs with its room, under the branch’s key, as long as the branch says', () => {
    for (const [branch, RetentionInDays] of [
      [huaian, 400],
      [outspoken, 30],
    ] as const) {
      for (const [part, { template }] of Object.entries(branch.stacks))
        template.allResourcesProperties('AWS::Logs::LogGroup', {
          RetentionInDays,
          KmsKeyId: part === 'store' ? ours.store : ours.told,
        });
    }
    const groups = [huaian.stacks.desk, huaian.stacks.work].flatMap(({ all }) =>
      Object.values(all('AWS::Logs::LogGroup')).map(({ Properties }) => Properties.LogGroupName),
    );
    expect(groups.toSorted()).toEqual(
      [
        '/aws/vendedlogs/apis/redress-huaian_api',
        '/aws/vendedlogs/states/redress-huaian_complaint',
        '/aws/vendedlogs/states/redress-huaian_notice',
        '/aws/vendedlogs/states/redress-huaian_paging',
        ...[
          'console',
          'customers',
          'handling',
          'intake',
          'limits',
          'live',
          'notices',
          'on-call',
          'organisation',
          'work-orders',
        ].map((room) => `/redress/huaian/${room}/desk`),
        ...['federation', 'intake', 'on-call', 'outbox', 'timers'].map(
          (room) => `/redress/huaian/${room}/work`,
        ),
      ].toSorted(),
    );
  });

  it('that shows a case logs who read it where no stack takes it away (M2)', () => {
    const [name] = Object.keys(huaian.stacks.store.all('AWS::Logs::LogGroup'));
    huaian.template.hasResource('AWS::Logs::LogGroup', { DeletionPolicy: 'Retain' });
    const looking = functionsOf(huaian).filter(({ properties }) =>
      JSON.stringify(properties.LoggingConfig).includes('lookuplog'),
    );
    expect(looking.map((fn) => fn.name)).toEqual([
      'handling-read',
      'handling-files',
      'work-orders-read',
      'work-orders-case',
      'limits-clocks',
      'customers-desk',
      'customers-print',
      'customers-messages',
      'federation-disclose',
    ]);
    huaian.template.hasResourceProperties('AWS::SSM::Parameter', {
      Name: '/redress/huaian/look-up-log',
      Value: { Ref: name },
    });
  });

  it('that tells of tickets tells the API’s address, in the branch’s own form where it has one', () => {
    const addressOf = (branch: typeof huaian) => branch.all('AWS::SSM::Parameter');
    const relay = functionsOf(huaian).find(({ name }) => name === 'outbox-relay');
    expect(JSON.stringify(relay?.properties.Environment)).toMatch(/"API_URL":.*apiurl/);
    expect(JSON.stringify(addressOf(huaian))).toContain('ApiEndpoint');
    expect(JSON.stringify(addressOf(outspoken))).toMatch(
      /"http:\/\/127.0.0.1:4566\/x\/",\{"Ref":"Api\w+"\},"\/\$default"/,
    );
  });
});

describe('handlers', () => {
  it('have a function each, and each function has a handler', () => {
    // One that writes to its customers has all of them.
    const { handlers } = branchTemplate('huaian', {
      branch: { messages: { sms: { url: 'https://sms.example.cn' } } },
    });
    expect(handlersIn('.')).toEqual(handlers);
    for (const handler of handlers)
      expect(existsSync(`functions/${handler}.handler.ts`), handler).toBe(true);
  });
});

describe('the function that passes milestones', () => {
  it.each([
    [huaian, 32],
    [outspoken, 5],
  ])('leaves intake its share of the account’s concurrency', (branch, limit) => {
    branch.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'redress-huaian_timers-wake',
      ReservedConcurrentExecutions: limit,
    });
  });
});
