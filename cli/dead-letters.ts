import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { languageOf } from '../local/language.ts';
import { stateFolder } from '../local/state-folder.ts';
import { contextOf } from './branch-context.ts';
import { asksForHelp, usageText } from './command-line.ts';
import { explainLetters, listLetters, redriveLetters } from './dead-letters/command.ts';
import { DEAD_LETTERS_USAGE, deadLettersQuestion } from './dead-letters/question.ts';
import { letterQueues } from './dead-letters/queues.ts';
import { tellAgain } from './dead-letters/tell-again.ts';
import { localRun } from './local-run.ts';
import { WRONG_INPUT, WrongInput } from './wrong-input.ts';

const run = async (args: readonly string[]): Promise<number> => {
  if (asksForHelp(args)) {
    console.log(usageText(DEAD_LETTERS_USAGE));
    return 0;
  }
  const { branch, local, table, act } = deadLettersQuestion(args);
  const { region } = contextOf(branch);
  const aws = local ? await localRun(stateFolder()) : { ...(region !== undefined && { region }) };
  const lines = {
    queues: letterQueues(branch, new SQSClient(aws)),
    tellAgain:
      table === undefined ? undefined : tellAgain({ client: new DynamoDBClient(aws), table }),
    language: languageOf(process.env),
    print: (line: string) => console.log(line),
  };
  if (act.kind === 'list') return listLetters(lines);
  return act.kind === 'explain'
    ? explainLetters(act.queue, lines)
    : redriveLetters(act.queue, lines);
};

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongInput)) throw error;
  console.error(error.message);
  process.exitCode = WRONG_INPUT;
}
