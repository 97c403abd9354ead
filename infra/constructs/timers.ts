import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Premises } from '../premises.ts';
import { DeadLetters } from './dead-letters.ts';
import { HouseFunction } from './house-function.ts';
import { undeliveredIn } from './undelivered.ts';
import { WaitingMachine } from './waiting-machine.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * Time passing: the timers of tickets, work orders, notices and alerts, what happens when they wake, and the watch over
 * them.
 * @see rules D7, F1, F3, H5
 */
export class Timers extends Construct {
  /** A complaint's way up. */
  readonly complaints: WaitingMachine;
  private readonly notices: WaitingMachine;
  private readonly paging: WaitingMachine;
  /** What looks at everything every minute. */
  readonly sweeper: HouseFunction;

  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    const passTime = wake(this, premises);
    const ground = premises.house;
    this.complaints = new WaitingMachine(this, 'Complaint', {
      ground,
      passTime,
      name: 'complaint',
      variable: 'COMPLAINT_MACHINE_ARN',
    });
    this.notices = new WaitingMachine(this, 'Notice', {
      ground,
      passTime,
      name: 'notice',
      variable: 'NOTICE_MACHINE_ARN',
    });
    this.paging = new WaitingMachine(this, 'Alert', {
      ground,
      passTime,
      name: 'paging',
      variable: 'PAGING_MACHINE_ARN',
    });
    this.armTimers(premises);
    this.rearmFailed(premises);
    this.sweeper = this.sweep(premises);
  }

  /** Starts the executions that entries ask for, and stops those that wait for nothing any more. */
  private armTimers({ house, tickets }: Premises): void {
    const worker = new HouseFunction(this, 'Arm', {
      house,
      handler: 'timers/arm',
      timeout: Duration.seconds(30),
    });
    this.complaints.grantArm(worker);
    this.notices.grantArm(worker);
    this.paging.grantArm(worker);
    tickets.feed('Arming', {
      name: 'arm-timer',
      worker,
      newImage: [{ arms: { N: [{ exists: true }] } }, { stops: { N: [{ exists: true }] } }],
      batchSize: 25,
      // What is not armed within the hour, the sweep has armed long before.
      maxRecordAge: Duration.hours(1),
    });
  }

  /** Arms anew as soon as an execution has failed. Our own stops are no failure. */
  private rearmFailed({ house, tickets }: Premises): void {
    const worker = new HouseFunction(this, 'Rearm', {
      house,
      handler: 'timers/rearm',
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(worker);
    tickets.grantRead(worker);
    const queue = new WorkQueue(this, 'Failures', { ground: house, name: 'rearm', worker });
    // Step Functions tells the account's default bus.
    queue.listen(EventBus.fromEventBusName(this, 'DefaultBus', 'default'), {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: [this.complaints.arn, this.notices.arn, this.paging.arn],
      },
    });
  }

  /** Looks every minute: reminders, chases, executions to start, and what a lost one left undone. */
  private sweep({ house, tickets, bus }: Premises): HouseFunction {
    const sweep = new HouseFunction(this, 'Sweep', {
      house,
      handler: 'timers/sweep',
      timeout: Duration.seconds(55),
    });
    tickets.grantChange(sweep);
    tickets.grantRead(sweep);
    tickets.grantDue(sweep);
    // A sign of life for its neighbours.
    bus.grantPut(sweep);
    const missed = new DeadLetters(this, 'Missed', {
      ground: house,
      name: 'sweep',
      kind: 'passed-over',
    });
    // A sweep that fails is not repeated: the next one is a minute away.
    sweep.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      onFailure: missed.catch(sweep),
    });
    const everyMinute = new Rule(this, 'EveryMinute', {
      schedule: Schedule.rate(Duration.minutes(1)),
    });
    everyMinute.addTarget(
      new LambdaFunction(sweep, {
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
        deadLetterQueue: undeliveredIn(this, 'Undelivered', house.settings.branch.id),
      }),
    );
    this.watch(house, sweep);
    return sweep;
  }

  private watch({ operations }: Premises['house'], sweep: HouseFunction): void {
    operations.watchPulse(this, 'sweep-stopped', {
      metric: sweep.metricInvocations({ statistic: 'Sum' }),
      description:
        'No sweep for five minutes: no reminders, and in an hour no executions for what binds.',
    });
    operations.watch(this, 'timers-rearmed', {
      metric: operations.ownMetric('TimersRearmed'),
      description: 'Executions were lost and are replaced: find out what lost them.',
    });
    operations.watch(this, 'calendar-ends-soon', {
      metric: operations.ownMetric('CalendarEndsSoon'),
      description:
        "The calendar's cover ends within 45 days: add next year's file, or limits beyond it stay provisional.",
    });
    operations.watch(this, 'rota-gaps', {
      metric: operations.ownMetric('RotaGaps'),
      description:
        'Within 14 days there is a time in which nobody is on call at a level: GET /on-call says when.',
    });
    operations.watch(this, 'heartbeats-missed', {
      metric: operations.ownMetric('HeartbeatsMissed'),
      description:
        'A machine or a neighbouring branch gives no sign of life, or no canary comes through: GET /heartbeats says which.',
    });
    operations.watch(this, 'organisation-empty', {
      metric: operations.ownMetric('OrganisationEmpty'),
      description:
        'The branch knows no people: nobody may do anything, and no page reaches anybody. Import its organisation.',
    });
    operations.watch(this, 'not-swept', {
      metric: operations.ownMetric('NotSwept'),
      description: 'What is due could not be looked at: the log names it and the error.',
    });
    operations.watch(this, 'sweep-unfinished', {
      metric: operations.ownMetric('SweepUnfinished'),
      description: 'More was due than a sweep has time for: reminders come late.',
    });
    operations.watch(this, 'nobody-reached', {
      metric: operations.ownMetric('NobodyReached'),
      description:
        'An alert went through its whole chain, and nobody has acknowledged it: call somebody yourself (GET /alerts?state=raised).',
    });
    operations.watch(this, 'timers-set-aside', {
      metric: operations.ownMetric('TimersSetAside'),
      description:
        'A timer was lost six times in a row: the sweep passes what binds, up to a minute late. Find out why.',
    });
  }
}

const wake = (scope: Construct, { house, tickets }: Premises): HouseFunction => {
  const fn = new HouseFunction(scope, 'Wake', {
    house,
    handler: 'timers/wake',
    // Below the state's own timeout, so that the state hears why.
    timeout: Duration.seconds(30),
    // A storm of wake-ups must leave intake its share of the account's concurrency.
    reservedConcurrency: house.settings.branch.milestoneConcurrency,
  });
  tickets.grantChange(fn);
  // What people have done about a ticket since its alert was acknowledged.
  tickets.grantRead(fn);
  house.operations.watch(scope, 'milestones-throttled', {
    metric: fn.metricThrottles(),
    // Executions wait and try again; only for long it makes wake-ups late.
    from: 1000,
    description: 'Many wake-ups wait for their turn: raise milestoneConcurrency in branch.json.',
  });
  return fn;
};
