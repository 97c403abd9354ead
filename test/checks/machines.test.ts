import { expect, it } from 'vitest';
import { problemsOfMachine } from '../../checks/machines.ts';

const task = {
  Type: 'Task',
  Resource: 'arn:${Partition}:states:::lambda:invoke',
  Arguments: { FunctionName: '${CallCustomerArn}', Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  TimeoutSeconds: 30,
  Next: 'Done',
};
const machine = (states: object) =>
  JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'CallCustomer',
    States: { CallCustomer: task, Done: { Type: 'Succeed' }, ...states },
  });
const known = ['CallCustomerArn', 'Partition'];

it('passes a state machine whose names are all known', () => {
  expect(problemsOfMachine(machine({}), known)).toEqual([]);
});

it('catches a name that nobody fills in', () => {
  expect(problemsOfMachine(machine({}), ['Partition'])).toEqual([
    '${CallCustomerArn}: no such name in infra/',
  ]);
});

it.each([
  ['a next state that is not there', { CallCustomer: { ...task, Next: 'Nowhere' } }, 'Nowhere'],
  ['a state that has no next one', { CallCustomer: { ...task, Next: undefined } }, 'CallCustomer'],
  ['an unknown type', { Done: { Type: 'Finish' } }, 'Done/Type'],
  ['JSONPath in a JSONata machine', { Done: { Type: 'Succeed', OutputPath: '$' } }, 'States/Done'],
  [
    'JSONata that does not parse',
    { Done: { Type: 'Succeed', Output: '{% $a( %}' } },
    'Done/Output',
  ],
])('catches %s', (_, states, told) => {
  expect(problemsOfMachine(machine(states), known).join('\n')).toMatch(new RegExp(told, 'i'));
});

it('tells a file that is no state machine', () => {
  expect(problemsOfMachine('{ "States": ', known)).toEqual([
    expect.stringContaining('not a state machine'),
  ]);
  expect(problemsOfMachine('[]', known)).toEqual([expect.stringContaining('not a state machine')]);
});
