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

type OperationsProps = {
  readonly branchId: string;
  readonly topic: ITopic;
  /** Where the branch's API is, which serves the runbook. */
  readonly apiUrl: string;
};

/**
 * Rings for whoever runs the branch: every alarm rings on the operations topic. Its name says what
 * happened and where; its description ends with the address at which the branch's own console says what to do.
 */
export class Operations {
  private readonly action: SnsAction;
  private readonly branchId: string;
  private readonly apiUrl: string;

  constructor({ branchId, topic, apiUrl }: OperationsProps) {
    this.branchId = branchId;
    this.apiUrl = apiUrl;
    this.action = new SnsAction(topic);
  }

  /** Rings as soon as the metric reaches `from`; no data is good news. */
  watch(scope: Construct, name: string, { metric, description, from = 1 }: Watch): void {
    const alarm = new Alarm(scope, `Alarm-${name}`, {
      alarmName: nameOf(this.branchId, name),
      metric,
      alarmDescription: this.described(name, description),
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
      alarmDescription: this.described(name, description),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(this.action);
  }

  private described(name: string, description: string): string {
    return `${description} What to do: ${this.apiUrl}/console/runbook.html#${name}`;
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
