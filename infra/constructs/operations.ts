import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { nameOf } from '../names.ts';

/** Namespace of the metrics that the functions write, with `service` as their one dimension. */
const METRICS = 'Redress';

type Watch = {
  readonly metric: IMetric;
  /** Told to whoever reads the alarm: what happened, and where to look. */
  readonly description: string;
  /** The alarm rings from this value on; 1 when left out. */
  readonly from?: number;
};

/**
 * Rings for whoever runs the branch: every alarm rings on the operations topic. Its name says what
 * happened and where; `docs/deploy.md` says by that name what to do.
 */
export class Operations {
  private readonly action: SnsAction;
  private readonly branchId: string;

  constructor({ branchId, topic }: { branchId: string; topic: ITopic }) {
    this.branchId = branchId;
    this.action = new SnsAction(topic);
  }

  /** Rings as soon as the metric reaches `from`; no data is good news. */
  watch(scope: Construct, name: string, { metric, description, from = 1 }: Watch): void {
    const alarm = new Alarm(scope, `Alarm-${name}`, {
      alarmName: nameOf(this.branchId, name),
      metric,
      alarmDescription: description,
      threshold: from,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.action);
  }

  /** Rings when what should go on all the time has stopped: below 1, or no data, for 5 minutes. */
  watchPulse(scope: Construct, name: string, { metric, description }: Omit<Watch, 'from'>): void {
    const alarm = new Alarm(scope, `Alarm-${name}`, {
      alarmName: nameOf(this.branchId, name),
      metric,
      alarmDescription: description,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(this.action);
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
