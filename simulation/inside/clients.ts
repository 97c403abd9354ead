import { here, type SentCommand, type Service } from './here.ts';

const client = (service: Service) => () => ({
  send: (command: SentCommand) => here.send(service, command),
});

export const eventBridge = client('eventbridge');
export const lambda = client('lambda');
export const s3 = client('s3');
export const secretsManager = client('secrets');
export const ses = client('ses');
export const sns = client('sns');
export const sqs = client('sqs');
export const stepFunctions = client('states');
