import type { Bilingual } from '../../functions/domain/bilingual.ts';

/**
 * What is done with a queue's letters. `put-back`: SQS moves them to the queue that they came from; `deliver`:
 * each goes to the queue that it was for; `tell-again`: the entry is told again; `drop`: the sweep has done it
 * meanwhile; `read`: no command can, somebody has to.
 */
export type Hand = 'put-back' | 'deliver' | 'tell-again' | 'drop' | 'read';

const BY_NAME: Readonly<Record<string, Hand>> = {
  'messages-dead': 'drop',
  'rearm-dead': 'drop',
  'arm-timer-passed-over': 'drop',
  'sweep-passed-over': 'drop',
  'relay-passed-over': 'tell-again',
  undelivered: 'deliver',
  'inbox-undelivered': 'deliver',
};

const ENDINGS = ['-dead', '-refused', '-passed-over', 'undelivered'];

/** Whether a queue, by its name within the branch, keeps dead letters. */
export const keepsLetters = (name: string): boolean => ENDINGS.some((end) => name.endsWith(end));

/** What is done with the letters of a queue. */
export const handOf = (name: string): Hand =>
  BY_NAME[name] ?? (name.endsWith('-dead') ? 'put-back' : 'read');

/** What the letters are, and what redriving them does. */
export const HAND_WORDS: Readonly<Record<Hand, Bilingual>> = {
  'put-back': {
    zh: '多次重试仍失败。先排除原因；redrive 将其放回原队列，重复处理无害。',
    en: 'Failed as often as it was tried. Mend the cause; redrive puts it back where it came from, and twice does no harm.',
  },
  deliver: {
    zh: 'EventBridge 未能投递。先排除原因；redrive 将其送入原定队列。',
    en: 'EventBridge could not deliver it. Mend the cause; redrive puts it on the queue that it was for.',
  },
  'tell-again': {
    zh: '未能发布的记录。先排除原因；redrive 重新发布，接收方按事件 ID 只收一次。',
    en: 'An entry that was not published. Mend the cause; redrive tells it again, and receivers take in each id once.',
  },
  drop: {
    zh: '巡检已补做。redrive 将其删除。',
    en: 'The sweep has done it meanwhile. Redrive deletes it.',
  },
  read: {
    zh: '已拒收，理由见信件，不能重新投递：请对方更正后重发，再删除。',
    en: 'Was refused, for the reason in the letter. It cannot be redriven: have it sent right, then delete it.',
  },
};
