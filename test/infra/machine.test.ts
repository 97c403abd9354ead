import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { filledFully } from '../../infra/check-definition-names.ts';
import { branchTemplate } from './synthesised.ts';

const text = readFileSync('statemachines/complaint.asl.json', 'utf8');

const Retrier = z.looseObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  BackoffRate: z.number(),
  MaxDelaySeconds: z.number(),
  MaxAttempts: z.number(),
  JitterStrategy: z.string(),
});
const State = z.looseObject({
  Type: z.string(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
  Retry: z.array(Retrier).optional(),
  Catch: z.array(z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
});
const { StartAt, States } = z
  .looseObject({ StartAt: z.string(), States: z.record(z.string(), State) })
  .parse(JSON.parse(text));

/** The states that a ticket passes, when these are the places where it is found, one after another. */
const way = (...places: string[]): string[] => {
  const found = [...places];
  const passed: string[] = [];
  let at: string | undefined = StartAt;
  while (at !== undefined) {
    passed.push(at);
    const { Type, Choices = [], Default, Next } = State.parse(States[at]);
    const place = Type === 'Choice' ? found.shift() : undefined;
    at =
      Type === 'Choice'
        ? (Choices.find(({ Condition }) => Condition.includes(`= '${place}'`))?.Next ?? Default)
        : Next;
  }
  return passed;
};

describe('the machine `complaint`', () => {
  it('is valid', () => {
    const { isValid, errorsText } = validate(
      JSON.parse(text.replace(/"\$\{\w+\}"/g, '"arn:aws:states:::lambda:invoke"')),
    );
    expect(isValid, errorsText()).toBe(true);
  });

  it('has a wait of its own for each level of the way up: city, province, regulator (F1)', () => {
    const waits = Object.entries(States).flatMap(([name, { Type }]) =>
      Type === 'Wait' ? name : [],
    );
    expect(waits).toEqual(['AtCity', 'AtProvince', 'AtRegulator']);
    for (const level of waits) expect(way(level)).toEqual(['Where?', level, 'PassTime']);
  });

  it('fails when the ticket is nowhere that it knows', () => {
    expect(way('AtTheMinistry')).toEqual(['Where?', 'Astray']);
    expect(States.Astray?.Type).toBe('Fail');
  });

  it('takes 3 transitions for a wake-up; one that is stopped takes 2', () => {
    expect(way('AtRegulator')).toHaveLength(3);
    expect(way('AtCity').slice(0, 2)).toEqual(['Where?', 'AtCity']);
  });

  it('waits at every level until the ticket’s own wake-up, and knows no figure', () => {
    for (const level of ['AtCity', 'AtProvince', 'AtRegulator'])
      expect(States[level]).toMatchObject({
        Type: 'Wait',
        Timestamp: '{% $states.input.wakeAt %}',
        Next: 'PassTime',
      });
    expect(text).not.toContain('"Seconds"');
  });
});

describe('PassTime', () => {
  const { Retry = [], Catch = [], TimeoutSeconds } = State.parse(States.PassTime);

  it('is given a minute, twice what its function takes at most', () => {
    expect(TimeoutSeconds).toBe(60);
    branchTemplate('huaian').template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'redress-huaian_timers-wake',
      Timeout: 30,
    });
  });

  it.each(['Lambda.TooManyRequestsException', 'Lambda.Unknown', 'Lambda.ServiceException'])(
    'is tried again and again, for 12 minutes on average, after %s',
    (error) => {
      const retry = Retry.find(({ ErrorEquals }) => ErrorEquals.includes(error));
      const { IntervalSeconds, BackoffRate, MaxDelaySeconds, MaxAttempts } = Retrier.parse(retry);
      const waits = Array.from({ length: MaxAttempts }, (_, tried) =>
        Math.min(MaxDelaySeconds, IntervalSeconds * BackoffRate ** tried),
      );
      // With full jitter a wait is half as long on average.
      expect(waits.reduce((sum, wait) => sum + wait, 0) / 2).toBeGreaterThan(12 * 60);
    },
  );

  it('never tries in step with the others that wait', () => {
    expect(Retry.map(({ JitterStrategy }) => JitterStrategy)).toEqual(Retry.map(() => 'FULL'));
  });

  it('fails for good after that, and says nothing but the error’s name', () => {
    expect(Catch).toMatchObject([
      {
        ErrorEquals: ['States.ALL'],
        Output: "{% { 'error': $states.errorOutput.Error } %}",
        Next: 'Failed',
      },
    ]);
    expect(States.Failed?.Type).toBe('Fail');
  });
});

describe('the names in a definition', () => {
  const definition = '{ "Resource": "${Invoke}", "Name": "${PassTime}" }';
  it('are those that are filled in', () => {
    expect(filledFully(definition, ['Invoke', 'PassTime'])).toBe(definition);
  });
  it('are not forgotten', () => {
    expect(() => filledFully(definition, ['Invoke'])).toThrow('nobody fills in PassTime');
  });
  it('are not left over', () => {
    expect(() => filledFully(definition, ['Invoke', 'PassTime', 'Other'])).toThrow(
      'nothing asks for Other',
    );
  });
});

describe('the deployed machine', () => {
  const { template } = branchTemplate('huaian');
  it('is the file as it stands', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      DefinitionString: text,
      DefinitionSubstitutions: {
        PassTime: { 'Fn::GetAtt': [Match.stringLikeRegexp('Wake'), 'Arn'] },
      },
    });
  });

  it('logs errors without what was in the execution', () => {
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
    });
  });

  it('has what ended without an end armed anew', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.states'],
        'detail-type': ['Step Functions Execution Status Change'],
        detail: {
          status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
          stateMachineArn: [
            { Ref: Match.stringLikeRegexp('ComplaintMachine') },
            { Ref: Match.stringLikeRegexp('NoticeMachine') },
            { Ref: Match.stringLikeRegexp('AlertMachine') },
          ],
        },
      },
      Targets: [{ Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('FailuresQueue'), 'Arn'] } }],
    });
  });
});

describe('the machine `paging`', () => {
  const paging = readFileSync('statemachines/paging.asl.json', 'utf8');
  const machine = z
    .looseObject({ StartAt: z.string(), States: z.record(z.string(), State) })
    .parse(JSON.parse(paging));

  it('is valid', () => {
    const { isValid, errorsText } = validate(
      JSON.parse(paging.replace(/"\$\{\w+\}"/g, '"arn:aws:states:::lambda:invoke"')),
    );
    expect(isValid, errorsText()).toBe(true);
  });

  it('waits, looks, and waits again until somebody has acknowledged (F3)', () => {
    expect(machine.StartAt).toBe('AwaitingAnswer');
    const next = (name: string) => machine.States[name]?.Next;
    expect(['AwaitingAnswer', 'PassTime'].map(next)).toEqual(['PassTime', 'IsAcknowledged']);
    expect(machine.States.IsAcknowledged).toMatchObject({
      Choices: [{ Next: 'AwaitingAnswer' }],
      Default: 'Done',
    });
  });

  it('carries ids and instants alone', () => {
    expect(paging).toContain("'wakeAt': $states.result.Payload.wakeAt }");
    expect(paging).not.toMatch(/ResultSelector|Assign/);
  });
});
