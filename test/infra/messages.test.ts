import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { TICKET_EVENTS } from '../../functions/contracts/events/ticket-events.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { secondsOf } from '../../functions/domain/policy/limit.ts';
import { PAGE_SECONDS } from '../../functions/on-call/claim-call.ts';
import { branchTemplate, ours, pointedAt, type Resource, statementsIn } from './synthesised.ts';

const huaian = branchTemplate('huaian');
const jiangsu = branchTemplate('jiangsu');

const queues = Object.entries(huaian.all('AWS::SQS::Queue')).map(([id, { Properties }]) => ({
  id,
  name: String(Properties.QueueName),
  properties: Properties,
}));
const kindOf = (name: string) => /(?:-|_)(dead|refused|passed-over|undelivered)$/.exec(name)?.[1];
const dead = queues.filter(({ name }) => kindOf(name) === 'dead');
const undelivered = queues.filter(({ name }) => kindOf(name) === 'undelivered');
const letters = queues.filter(({ name }) => kindOf(name) !== undefined);
const working = queues.filter(({ name }) => kindOf(name) === undefined);

const Target = z.looseObject({
  Arn: z.unknown(),
  DeadLetterConfig: z.object({ Arn: z.unknown() }),
});
const rulesOf = ({ all }: typeof huaian) =>
  Object.values(all('AWS::Events::Rule')).map(({ Properties }) => ({
    ...Properties,
    schedule: Properties.ScheduleExpression,
    pattern: Properties.EventPattern,
    targets: z.array(Target).parse(Properties.Targets),
  }));

/** The rules that feed a queue, by the queue's name. */
const feeding = (branch: typeof huaian, queue: string) => {
  const names = branch.all('AWS::SQS::Queue');
  return rulesOf(branch).filter(({ targets }) =>
    targets.some(({ Arn }) => names[pointedAt(Arn)]?.Properties.QueueName === queue),
  );
};

/** A neighbour may be away for a day; nobody stays without a page because a way is down for an hour. */
const TRIES: Readonly<Record<string, number>> = {
  'redress-huaian_forward': 480,
  'redress-huaian_received': 480,
  'redress-huaian_words': 480,
  'redress-huaian_pages': 240,
};
/** So many seconds apart; six times as long as its worker may take where nothing is said. */
const APART: Readonly<Record<string, number>> = { 'redress-huaian_pages': 75 };
/** A message that has waited so many seconds rings; 240 where nothing is said. */
const LATE: Readonly<Record<string, number>> = { 'redress-huaian_pages': 90 };

describe('what goes out to customers', () => {
  const messages = {
    mail: {
      from: 'service@huaian.example.cn',
      via: 'smtp' as const,
      smtp: {
        host: 'mail.huaian.example.cn',
        port: 465,
        security: 'tls' as const,
        secret: 'huaian/mail',
      },
    },
    sms: { url: 'https://sms.example.cn' },
  };
  const writing = branchTemplate('huaian', { branch: { messages } });

  it('has a queue, dead letters and a sender only where the branch writes to customers (E5)', () => {
    const names = (branch: typeof huaian) =>
      Object.values(branch.all('AWS::SQS::Queue')).map(({ Properties }) => Properties.QueueName);
    const own = ['redress-huaian_messages', 'redress-huaian_messages-dead'];
    expect(names(writing)).toEqual(expect.arrayContaining(own));
    for (const name of own) expect(names(huaian)).not.toContain(name);
    expect(writing.handlers.filter((one) => !huaian.handlers.includes(one))).toEqual([
      'customers/send',
    ]);
  });

  it('is heard when it is queued and when it is due again, of what the system sends', () => {
    const [rule, ...others] = feeding(writing, 'redress-huaian_messages');
    expect(others).toEqual([]);
    expect(rule?.pattern).toEqual({
      source: ['redress.huaian'],
      'detail-type': ['MessageQueued', 'MessageDue'],
      detail: { data: { message: { state: ['queued'] } } },
    });
  });

  it('may read a case, add the text as it was sent, and the operator’s secret alone', () => {
    const text = JSON.stringify(
      Object.values(writing.all('AWS::IAM::Policy')).find(({ Properties }) =>
        JSON.stringify(Properties.Roles).includes('SendingSend'),
      ),
    );
    expect(text).toContain('huaian/mail-??????');
    expect(text).not.toContain('ses:Send');
    expect(text).not.toContain('DeleteItem');
  });
});

describe('every queue', () => {
  it('of work has dead letters after its tries, which wait 14 days', () => {
    expect(working.length).toBeGreaterThan(5);
    for (const { name, properties } of working) {
      const { deadLetterTargetArn, maxReceiveCount } = z
        .object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() })
        .parse(properties.RedrivePolicy);
      const letters = dead.find(({ id }) => id === pointedAt(deadLetterTargetArn));
      expect(letters?.name).toBe(`${name}-dead`);
      expect(letters?.properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
      expect(maxReceiveCount, name).toBe(TRIES[name] ?? 5);
    }
  });

  it('is encrypted under the branch’s key, but for what EventBridge could not deliver: that lies where the key is not needed', () => {
    for (const { name, properties } of queues)
      expect(properties, name).toMatchObject(
        kindOf(name) === 'undelivered'
          ? { SqsManagedSseEnabled: true }
          : { KmsMasterKeyId: { Ref: expect.stringContaining('keyarn') } },
      );
    expect(undelivered.map(({ name }) => name)).toEqual([
      'redress-huaian_undelivered',
      'redress-huaian_inbox-undelivered',
    ]);
  });

  it('refuses whoever comes without TLS', () => {
    const policies = Object.values(huaian.all('AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(queues.length);
    for (const { Properties } of policies) {
      expect(statementsIn(Properties.PolicyDocument)).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  it('of letters is of one kind, since SQS puts back only what it has moved itself', () => {
    const named = (kind: string) =>
      letters.flatMap(({ name }) =>
        kindOf(name) === kind ? [name.replace('redress-huaian_', '')] : [],
      );
    expect(named('dead').sort()).toEqual(
      working.map(({ name }) => `${name.replace('redress-huaian_', '')}-dead`).sort(),
    );
    expect(named('refused').sort()).toEqual(['inbox-refused', 'received-refused']);
    expect(named('passed-over').sort()).toEqual([
      'arm-timer-passed-over',
      'relay-passed-over',
      'sweep-passed-over',
    ]);
    // Nobody but SQS itself puts anything among the dead.
    const granted = JSON.stringify(
      Object.values(huaian.all('AWS::IAM::Policy'))
        .flatMap(({ Properties }) => statementsIn(Properties.PolicyDocument))
        .filter(({ Action }) => Action.includes('sqs:SendMessage')),
    );
    for (const { id } of dead) expect(granted).not.toContain(`"${id}"`);
  });

  it('of letters rings as soon as there is one', () => {
    const alarms = Object.values(huaian.all('AWS::CloudWatch::Alarm'));
    for (const { id, name } of letters) {
      const rings = alarms.filter(({ Properties }) =>
        // One of another stack is known by its name.
        [`"${id}"`, `"${name}"`].some((known) =>
          JSON.stringify(Properties.Dimensions ?? '').includes(known),
        ),
      );
      expect(rings, name).toHaveLength(1);
      expect(rings[0]?.Properties).toMatchObject({
        AlarmName: name,
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 1,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
      });
    }
  });

  it('of work rings within five minutes when a message waits or fails in it', () => {
    const alarms = Object.values(huaian.all('AWS::CloudWatch::Alarm'));
    for (const { id, name, properties } of working) {
      const rings = alarms.filter(
        ({ Properties }) =>
          Properties.MetricName === 'ApproximateAgeOfOldestMessage' &&
          JSON.stringify(Properties.Dimensions).includes(`"${id}"`),
      );
      expect(rings, name).toHaveLength(1);
      expect(rings[0]?.Properties).toMatchObject({
        Threshold: LATE[name] ?? 240,
        Period: 60,
        ComparisonOperator: 'GreaterThanOrEqualToThreshold',
        EvaluationPeriods: 1,
      });
      // The metric forgets a message at its third try: that is later, or it is a dead letter by then.
      const apart = Number(properties.VisibilityTimeout);
      expect(2 * apart > (LATE[name] ?? 240) || (TRIES[name] ?? 5) * apart <= 300, name).toBe(true);
    }
  });

  it('between branches is tried for a day', () => {
    for (const { name, properties } of working.filter(({ name }) => TRIES[name] === 480))
      expect(480 * Number(properties.VisibilityTimeout), name).toBe(24 * 3600);
  });

  it('of pages is tried again within a chain’s step, and not while its worker may be at it', () => {
    const { nextOnCall, manager, nextLevel, receipt } = defaultPolicy.paging;
    const steps = [nextOnCall, manager, nextLevel, receipt].map(({ value }) => secondsOf(value));
    const pages = queues.find(({ name }) => name === 'redress-huaian_pages');
    const apart = Number(pages?.properties.VisibilityTimeout);
    expect(apart).toBeLessThan(Math.min(...steps));
    expect(apart).toBeGreaterThan(PAGE_SECONDS);
    const worker = Object.values(huaian.all('AWS::Lambda::EventSourceMapping')).find(
      ({ Properties }) => pointedAt(Properties.EventSourceArn) === pages?.id,
    );
    const page = huaian.all('AWS::Lambda::Function')[pointedAt(worker?.Properties.FunctionName)];
    expect(PAGE_SECONDS).toBeGreaterThan(Number(page?.Properties.Timeout));
    expect(Number(TRIES['redress-huaian_pages']) * apart).toBe(5 * 3600);
  });

  it('of work hides a message six times as long as its worker may take', () => {
    const functions = huaian.all('AWS::Lambda::Function');
    for (const { Properties } of Object.values(huaian.all('AWS::Lambda::EventSourceMapping'))) {
      const queue = queues.find(({ id }) => id === pointedAt(Properties.EventSourceArn));
      if (!queue) continue;
      const worker = functions[pointedAt(Properties.FunctionName)];
      const apart = APART[queue.name] ?? 6 * Number(worker?.Properties.Timeout);
      expect(queue.properties.VisibilityTimeout, queue.name).toBe(apart);
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });
});

describe('every rule', () => {
  it('targets a queue; only the minute’s beat calls its function, and what endangers the key is told at once', () => {
    for (const branch of [huaian, jiangsu]) {
      const known = Object.keys(branch.all('AWS::SQS::Queue'));
      for (const { schedule, pattern, targets } of rulesOf(branch)) {
        if (schedule !== undefined || JSON.stringify(pattern).includes('aws.kms')) continue;
        expect(targets).toHaveLength(1);
        for (const { Arn } of targets) expect(known).toContain(pointedAt(Arn));
      }
    }
  });

  it('has a place for what it cannot deliver; of the inbox apart, as that is personal', () => {
    for (const { pattern, targets } of rulesOf(huaian))
      for (const { DeadLetterConfig } of targets) {
        const place = JSON.stringify(DeadLetterConfig.Arn);
        expect(place).toMatch(
          JSON.stringify(pattern) === '{"source":[{"prefix":""}]}'
            ? /redress-huaian_inbox-undelivered/
            : /redress-huaian_undelivered|^\{"Fn::GetAtt":\["UndeliveredQueue/,
        );
      }
  });
});

describe('each bus', () => {
  it('has a place for events that it cannot take in or give out when the key does not work', () => {
    const places = Object.values(huaian.all('AWS::Events::EventBus')).map(({ Properties }) => [
      Properties.Name,
      undelivered.find(({ id }) => id === pointedAt(Object(Properties.DeadLetterConfig).Arn))?.name,
    ]);
    expect(places).toEqual([
      ['redress-huaian', 'redress-huaian_undelivered'],
      ['redress-huaian_inbox', 'redress-huaian_inbox-undelivered'],
    ]);
  });

  it('may put something there, and so may the rules of this account', () => {
    const admitted = Object.values(huaian.stacks.store.all('AWS::SQS::QueuePolicy'))
      .flatMap(({ Properties }) => statementsIn(Properties.PolicyDocument))
      .filter(({ Effect }) => Effect === 'Allow');
    const sources = admitted.map(({ Condition }) => JSON.stringify(Condition));
    for (const bus of ['redress-huaian', 'redress-huaian_inbox'])
      expect(sources).toContainEqual(
        expect.stringMatching(new RegExp(`:rule/\\*".*:event-bus/${bus}"`)),
      );
  });
});

describe('the branch’s key', () => {
  it('is watched: whoever disables or deletes it is told on, on the operations topic', () => {
    huaian.template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.kms'],
        detail: {
          eventName: ['DisableKey', 'ScheduleKeyDeletion'],
          resources: { ARN: [ours.store] },
        },
      },
      Targets: [{ Arn: { Ref: Match.stringLikeRegexp('^OperationsTopic') } }],
    });
  });

  it('is not needed for what tells that it does not work: the operations topic is not under it', () => {
    huaian.template.hasResourceProperties('AWS::SNS::Topic', {
      TopicName: 'redress-huaian_operations',
      KmsMasterKeyId: Match.absent(),
    });
  });
});

describe('the sweep', () => {
  it('runs every minute, once', () => {
    expect(rulesOf(huaian).filter(({ schedule }) => schedule === 'rate(1 minute)')).toMatchObject([
      { targets: [{ RetryPolicy: { MaximumRetryAttempts: 0 } }] },
    ]);
    huaian.template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  it('is missed after five minutes', () => {
    huaian.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });
});

describe('the tickets’ stream', () => {
  const readers = Object.values(huaian.all('AWS::Lambda::EventSourceMapping')).filter(
    ({ Properties }) => Properties.StartingPosition !== undefined,
  );
  const filterOf = ({ Properties }: Resource): unknown => {
    const { Filters } = z
      .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
      .parse(Properties.FilterCriteria);
    return Filters.map(({ Pattern }) => JSON.parse(Pattern));
  };

  it('has two readers: one arms timers, one relays', () => {
    expect(readers.map(filterOf)).toEqual([
      [
        { dynamodb: { NewImage: { arms: { N: [{ exists: true }] } } } },
        { dynamodb: { NewImage: { stops: { N: [{ exists: true }] } } } },
      ],
      [{ dynamodb: { NewImage: { kind: { S: ['ENTRY'] } } } }],
    ]);
  });

  it('misses nothing from its beginning, and only its age ends what fails', () => {
    for (const { Properties } of readers) {
      expect(Properties.StartingPosition).toBe('TRIM_HORIZON');
      expect(Properties.BisectBatchOnFunctionError).toBe(true);
      expect(Properties.MaximumRetryAttempts).toBe(-1);
      expect(Properties.MaximumRecordAgeInSeconds).toBeLessThan(24 * 3600);
      const { OnFailure } = z
        .object({ OnFailure: z.object({ Destination: z.unknown() }) })
        .parse(Properties.DestinationConfig);
      expect(letters.map(({ id }) => id)).toContain(pointedAt(OnFailure.Destination));
    }
  });
});

describe('a branch’s alarms', () => {
  it('all ring on one topic, which CloudWatch may publish on', () => {
    for (const { Properties } of Object.values(huaian.all('AWS::CloudWatch::Alarm')))
      expect(JSON.stringify(Properties.AlarmActions)).toMatch(
        /^\[(?:\{"Ref":"OperationsTopic\w+"\}|.*:redress-huaian_operations"\]\]\})\]$/,
      );
    const policies = Object.values(huaian.all('AWS::SNS::TopicPolicy')).flatMap(({ Properties }) =>
      statementsIn(Properties.PolicyDocument),
    );
    expect(policies).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: ['sns:Publish'],
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });

  it.each([
    'TimersRearmed',
    'TimersSetAside',
    'NotSwept',
    'SweepUnfinished',
    'InboundEventsRefused',
  ])('watch what the functions count: %s', (MetricName) => {
    huaian.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Redress',
      MetricName,
      Dimensions: [{ Name: 'service', Value: 'redress-huaian' }],
      Threshold: 1,
    });
  });

  it.each(['ExecutionsFailed', 'ExecutionsTimedOut', '5xx', 'IteratorAge'])(
    'watch %s',
    (MetricName) => {
      huaian.template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName });
    },
  );
});

describe('what comes in by the inbox', () => {
  it('is taken whatever it is: nothing that is put there vanishes', () => {
    expect(feeding(huaian, 'redress-huaian_inbox')).toMatchObject([
      { pattern: { source: [{ prefix: '' }] } },
    ]);
  });
});

describe('received mail', () => {
  it('is taken one at a time, from inbound/ of the branch’s own bucket', () => {
    expect(feeding(huaian, 'redress-huaian_mail-objects')).toMatchObject([
      {
        pattern: {
          source: ['aws.s3'],
          'detail-type': ['Object Created'],
          detail: {
            bucket: { name: [{ Ref: expect.stringMatching(/mailbucket/) }] },
            object: { key: [{ prefix: 'inbound/' }] },
          },
        },
      },
    ]);
    huaian.template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('MailObjectsQueue'), 'Arn'] },
      BatchSize: 1,
    });
  });

  it('has a function of its own: what takes all its time or memory is a dead letter that names the object', () => {
    huaian.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'redress-huaian_intake-mail-object',
      Timeout: 25,
      MemorySize: 1024,
    });
    huaian.template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'redress-huaian_mail-objects',
      VisibilityTimeout: 150,
      RedrivePolicy: {
        deadLetterTargetArn: {
          'Fn::GetAtt': [Match.stringLikeRegexp('MailObjectsDeadLetters'), 'Arn'],
        },
        maxReceiveCount: 5,
      },
    });
  });
});

it('a canary comes as far as the queue of pages (B2), and so does a page that came back (F3)', () => {
  for (const id of ['huaian', 'jiangsu'] as const) {
    const branch = { huaian, jiangsu }[id];
    const rules = feeding(branch, `redress-${id}_pages`);
    expect(rules.map(({ pattern }) => pattern)).toMatchObject([
      {
        source: [`redress.${id}`],
        'detail-type': expect.arrayContaining(['CanaryReturned']),
      },
      {
        source: [`redress.${id}`],
        'detail-type': ['PageReported'],
        detail: { data: { outcome: ['undelivered', 'failed', 'no-answer', 'busy'] } },
      },
    ]);
  }
});

describe('between branches', () => {
  /** Nothing goes back to where it happened. */
  const detail = { meta: { branch: [{ 'anything-but': ['jiangsu'] }] } };
  const toAll = [
    ...['NoticePublished', 'NoticeUpdated', 'NoticeClosed', 'NoticeReceived'],
    'BranchAlive',
  ];
  const letters = (branch: string) => ({
    source: [`redress.${branch}`],
    'detail-type': ['WorkOrderLetters', 'AlertHandedUp', 'AlertTakenUp'],
  });

  it('a city tells its province of notices, of its life, of orders that they share, and of tickets that have left the city’s level, or of which something was reported up', () => {
    const rules = feeding(huaian, 'redress-huaian_forward').map(({ pattern }) => pattern);
    // A canary is no complaint: nobody next to the branch hears of it (B2).
    const told = Object.keys(TICKET_EVENTS).filter((type) => type !== 'CanaryReturned');
    const ofTickets = (ticket: object) => ({
      source: ['redress.huaian'],
      'detail-type': expect.toSatisfy(
        (types) => types.toSorted().join() === told.toSorted().join(),
      ),
      detail: { data: { ticket } },
    });
    expect(rules).toEqual([
      { source: ['redress.huaian'], 'detail-type': toAll, detail },
      letters('huaian'),
      ofTickets({ level: [{ 'anything-but': ['city'] }] }),
      ofTickets({
        level: ['city'],
        reportedUp: ['serious-problem', 'important-information', 'foreseen-crisis'],
      }),
    ]);
    // Of alerts, only what the branch above is handed.
    expect(JSON.stringify(rules)).not.toContain('AlertRaised');
  });

  it('a province tells its cities of notices, receipts, its life and shared orders alone (H4)', () => {
    expect(feeding(jiangsu, 'redress-jiangsu_forward').map(({ pattern }) => pattern)).toEqual([
      {
        source: ['redress.jiangsu'],
        'detail-type': toAll,
        detail: { meta: { branch: [{ 'anything-but': ['huaian'] }] } },
      },
      letters('jiangsu'),
    ]);
  });

  it('a branch takes in what its neighbours put, under their own source', () => {
    expect(feeding(jiangsu, 'redress-jiangsu_received')).toMatchObject([
      { pattern: { source: ['redress.huaian'] } },
    ]);
  });

  it('the forwarder knows its own bus, and from its settings where its neighbours’ are', () => {
    huaian.template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'redress-huaian_federation-forward',
      Environment: {
        Variables: Match.objectLike({
          OWN_BUS_ARN: {
            'Fn::Join': ['', Match.arrayWith([':event-bus/redress-huaian'])],
          },
        }),
      },
    });
  });
});

describe('who may speak on a bus', () => {
  it('the senders’ roles are those of the relay and the forwarder, and know their branch by a tag', () => {
    const named = Object.values(huaian.all('AWS::IAM::Role')).filter(
      ({ Properties }) => Properties.RoleName !== undefined,
    );
    expect(named.map(({ Properties }) => Properties.RoleName).sort()).toEqual([
      'redress-huaian_forward',
      'redress-huaian_relay',
    ]);
    for (const { Properties } of named)
      expect(Properties.Tags).toContainEqual({ Key: 'redress-branch', Value: 'huaian' });
  });

  it('integrators alone speak on the inbox, whatever an identity is permitted', () => {
    const inbox = Object.values(huaian.all('AWS::Events::EventBus')).find(
      ({ Properties }) => Properties.Name === 'redress-huaian_inbox',
    );
    expect(statementsIn(inbox?.Properties.Policy)).toMatchObject([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['events:PutEvents'],
        Condition: {
          'ForAnyValue:StringNotEquals': { 'events:source': ['redress.integrator'] },
        },
      },
    ]);
  });
});
