import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  AlarmWidget,
  CfnAlarm,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  Metric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct, IConstruct } from 'constructs';

type DashboardProps = {
  readonly branchId: string;
  readonly apiId: string;
  /** Whatever alarms and functions stand below these are shown. */
  readonly of: readonly IConstruct[];
};

/** Wide enough for a name; four of them stand in a row, which is 24 wide. */
const ALARM = { width: 6, height: 5 };
const GRAPH = { width: 8, height: 6 };

/**
 * All that whoever runs a branch looks at, on one page: every alarm's state, what comes in and how
 * fast it is answered, and the course of each alarm's metric with its threshold. Other stacks' alarms
 * and functions are known by their names.
 */
export const dashboard = (scope: Construct, { branchId, apiId, of }: DashboardProps): void => {
  const below = of.flatMap((construct) => construct.node.findAll());
  const alarms = below.flatMap((one) => (one instanceof CfnAlarm ? (one.alarmName ?? []) : []));
  const functions = below.flatMap((one) =>
    one instanceof CfnFunction ? (one.functionName ?? []) : [],
  );
  const short = (name: string): string => name.slice(name.indexOf('_') + 1);
  const known = alarms.map((name) => ({
    title: short(name),
    alarm: Alarm.fromAlarmArn(scope, `Shown-${short(name)}`, arnOf(scope, name)),
  }));
  const ofFunctions = (title: string, metricName: string, statistic: string) =>
    graph(
      title,
      functions.map((name) => ({
        label: short(name),
        metric: metricOf('AWS/Lambda', metricName, { FunctionName: name }, statistic),
      })),
    );
  const ofApi = (metricName: string, statistic: string, label: string) => ({
    label,
    metric: metricOf('AWS/ApiGateway', metricName, { ApiId: apiId, Stage: '$default' }, statistic),
  });
  const page: readonly IWidget[][] = [
    [
      new AlarmStatusWidget({
        title: `redress-${branchId}`,
        alarms: known.map(({ alarm }) => alarm),
        width: 24,
        height: 8,
      }),
    ],
    [
      graph('requests', [
        ofApi('Count', 'Sum', 'all'),
        ofApi('4xx', 'Sum', '4xx'),
        ofApi('5xx', 'Sum', '5xx'),
      ]),
      graph('answered in, ms', [
        ofApi('Latency', 'p50', 'half'),
        ofApi('Latency', 'p99', '99 of 100'),
      ]),
      ofFunctions('calls', 'Invocations', 'Sum'),
    ],
    [
      ofFunctions('failed calls', 'Errors', 'Sum'),
      ofFunctions('calls refused for want of concurrency', 'Throttles', 'Sum'),
      ofFunctions('the longest call, ms', 'Duration', 'Maximum'),
    ],
    known.map(({ title, alarm }) => new AlarmWidget({ title, alarm, ...ALARM })),
  ];
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `redress-${branchId}`,
    defaultInterval: Duration.hours(12),
    widgets: page.map((row) => [...row]),
  });
};

const arnOf = (scope: Construct, alarmName: string): string =>
  Stack.of(scope).formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: alarmName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });

type Line = { readonly label: string; readonly metric: Metric };

const metricOf = (
  namespace: string,
  metricName: string,
  dimensionsMap: Readonly<Record<string, string>>,
  statistic: string,
): Metric =>
  new Metric({ namespace, metricName, dimensionsMap, statistic, period: Duration.minutes(5) });

const graph = (title: string, lines: readonly Line[]): GraphWidget =>
  new GraphWidget({
    title,
    left: lines.map(({ label, metric }): IMetric => metric.with({ label })),
    ...GRAPH,
  });
