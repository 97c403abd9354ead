import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { branchTemplate } from './synthesised.ts';

/** A body as it is deployed: what is not known yet is called by its name. */
const Body = z
  .object({
    'Fn::Join': z.tuple([
      z.literal(''),
      z.array(z.union([z.string(), z.object({ Ref: z.string() }).transform(({ Ref }) => Ref)])),
    ]),
  })
  .transform((join): unknown => JSON.parse(join['Fn::Join'][1].join('')));

const Page = z.object({
  widgets: z.array(
    z.object({
      type: z.enum(['alarm', 'metric']),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      properties: z.looseObject({
        title: z.string(),
        region: z.string().optional(),
        alarms: z.array(z.string()).optional(),
        annotations: z.object({ alarms: z.array(z.string()) }).optional(),
        metrics: z.array(z.array(z.unknown())).optional(),
      }),
    }),
  ),
});

describe.each(
  (['huaian', 'jiangsu'] as const).flatMap((id) =>
    ['eu-central-1', 'cn-north-1'].map((region) => ({ id, region })),
  ),
)('the dashboard of $id in $region', ({ id, region }) => {
  const { all } = branchTemplate(id, { region });
  const dashboards = Object.values(all('AWS::CloudWatch::Dashboard'));
  const { DashboardName, DashboardBody } = dashboards[0]?.Properties ?? {};
  const { widgets } = Page.parse(Body.parse(DashboardBody));
  const alarms = Object.values(all('AWS::CloudWatch::Alarm'))
    .map(({ Properties }) => String(Properties.AlarmName))
    .sort();
  const namesOf = (arns: readonly string[] = []) => {
    const prefix = `arn:AWS::Partition:cloudwatch:${region}:AWS::AccountId:alarm:`;
    for (const arn of arns) expect(arn.startsWith(prefix)).toBe(true);
    return arns.map((arn) => arn.slice(prefix.length)).sort();
  };

  it('is one, and shows the state of every alarm, of all three stacks', () => {
    expect(dashboards).toHaveLength(1);
    expect(DashboardName).toBe(`redress-${id}`);
    const [status] = widgets.filter(({ type }) => type === 'alarm');
    expect(alarms.length).toBeGreaterThan(25);
    expect(namesOf(status?.properties.alarms)).toEqual(alarms);
  });

  it('shows the course of what each alarm watches, under its name in the runbook', () => {
    const watched = widgets.filter(({ properties }) => properties.annotations);
    const shown = watched.map(({ properties }) => {
      expect(properties.region).toBe('AWS::Region');
      const [name = ''] = namesOf(properties.annotations?.alarms);
      expect(name).toBe(`redress-${id}_${properties.title}`);
      return name;
    });
    expect(shown.sort()).toEqual(alarms);
  });

  it('shows how often each function is called, fails, is refused, and how long it takes', () => {
    const functions = Object.values(all('AWS::Lambda::Function'))
      .map(({ Properties }) => Properties.FunctionName)
      .filter((name) => name !== undefined)
      .sort();
    for (const metric of ['Invocations', 'Errors', 'Throttles', 'Duration']) {
      const lines = widgets
        .flatMap(({ properties }) => properties.metrics ?? [])
        .filter(([space, name]) => space === 'AWS/Lambda' && name === metric);
      expect(lines.map(([, , , name]) => name).sort(), metric).toEqual(functions);
    }
  });

  it('lays nothing over another, and nothing beyond the page', () => {
    const taken = new Set<string>();
    for (const { x, y, width, height } of widgets) {
      expect(x + width).toBeLessThanOrEqual(24);
      for (let column = x; column < x + width; column += 1)
        for (let row = y; row < y + height; row += 1) {
          expect(taken.has(`${column} ${row}`)).toBe(false);
          taken.add(`${column} ${row}`);
        }
    }
  });
});
