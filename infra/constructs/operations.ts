import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { BranchKey } from './branch-key.ts';

/** Namespace of the metrics that the functions write, with `service` as their one dimension. */
export const METRICS = 'Redress';

type Watch = {
  readonly metric: IMetric;
  /** Told to whoever reads the alarm: what happened, and where to look. */
  readonly description: string;
  /** The alarm rings from this value on; 1 when left out. */
  readonly from?: number;
};

/** Who runs the stack hears of it here: one topic, on which every alarm rings. */
export class Operations extends Construct {
  private readonly topic: Topic;
  private readonly branchId: string;

  constructor(
    scope: Construct,
    id: string,
    { branchId, key, local }: { branchId: string; key: BranchKey; local: boolean },
  ) {
    super(scope, id);
    this.branchId = branchId;
    this.topic = new Topic(this, 'Topic', {
      topicName: nameOf(branchId, 'operations'),
      masterKey: key.key,
      enforceSSL: !local,
    });
    // A topic policy replaces the one that lets the account's own alarms in.
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
  }

  /** Rings as soon as the metric reaches `from`; no data is good news. */
  watch(scope: Construct, id: string, { metric, description, from = 1 }: Watch): void {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: description,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** Rings when what should go on all the time has stopped: below 1, or no data, for 5 minutes. */
  watchPulse(scope: Construct, id: string, { metric, description }: Omit<Watch, 'from'>): void {
    const alarm = new Alarm(scope, id, {
      metric,
      alarmDescription: description,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  /** A metric that the branch's functions write themselves. */
  ownMetric(metricName: string): Metric {
    return new Metric({
      namespace: METRICS,
      metricName,
      dimensionsMap: { service: `redress-${this.branchId}` },
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
  }
}
