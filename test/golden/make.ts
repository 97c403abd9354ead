import { readdirSync, readFileSync } from 'node:fs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Item, Stored } from '../../functions/store/tables.ts';
import { ownSwitches } from '../../local/switches.ts';
import { MONDAY } from '../builders/ticket.ts';
import { standingClock } from '../fakes/outside.ts';
import { startEngine } from '../store/engine.ts';
import { build, housedIn } from '../store/house.ts';
import { aBranch, type Branch } from './branch.ts';
import { asWritten, type KeptThing, writeUnreleased } from './files.ts';
import { liveThrough } from './history.ts';

/** All items of a table, in the order of their keys. */
const itemsIn = async ({ client, tables }: Stored, table: keyof Stored['tables']) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new ScanCommand({ TableName: tables[table] }),
  );
  if (LastEvaluatedKey) throw new Error('more items than one page holds');
  return Items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
};

/** What items say that are not legible: each thing and each mirror as it is read. */
const thingsOf = async (ports: Branch['ports'], items: readonly Item[]): Promise<KeptThing[]> => {
  const readers = {
    ...{ TICKET: ports.tickets, ORDER: ports.orders, ALERT: ports.alerts, NOTICE: ports.notices },
    ...{
      ASIDE: ports.setAsides,
      DUTY: ports.duties,
      MUTINGS: ports.mutings,
      'HAND-OVER': ports.handOvers,
      MESSAGE: ports.messages,
    },
    ...{ UNIT: ports.unitById, PERSON: ports.people, MIRROR: { load: ports.mirrors.find } },
  };
  const things: KeptThing[] = [];
  for (const { kind, pk, sk } of items) {
    const name = Object.keys(readers).find((one) => one === kind) as keyof typeof readers;
    // Units and people stand in one partition, under their ids.
    const key = String(pk).includes('#') ? String(pk) : String(sk);
    const id = key.slice(key.indexOf('#') + 1);
    const thing = await readers[name]?.load(id);
    if (thing) things.push({ kind: name, thing });
  }
  return things;
};

ownSwitches([], {
  zh: '用法：npm run golden\n重新生成 test/golden/unreleased：尚未发布的版本存下、发出、等待的一切。',
  en: 'Usage: npm run golden\nMakes test/golden/unreleased anew: what is stored, told and waited for, and not released.',
});

// The sweep looks at several things at once: what comes of it comes in any order.
const inOrder = (rows: readonly unknown[]): readonly unknown[] =>
  rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const engines = [await startEngine(), await startEngine()] as const;
try {
  const [one, other] = [housedIn(engines[0]), housedIn(engines[1])];
  for (const stored of [one, other]) await build(stored);
  const clock = standingClock(MONDAY);
  const branches = [
    aBranch('huaian', one, clock, '01H'),
    aBranch('jiangsu', other, clock, '01J'),
  ] as const;
  const told = await liveThrough(branches, clock);
  const files = new Map<string, readonly unknown[]>();
  files.set(
    'machines.jsonl',
    readdirSync('statemachines').map((file) => ({
      machine: file.split('.')[0],
      definition: JSON.parse(readFileSync(`statemachines/${file}`, 'utf8')),
    })),
  );
  for (const { id, stored, ports, events, letters } of branches) {
    if (letters.length > 0) throw new Error(`not taken in: ${JSON.stringify(letters)}`);
    const tickets = await itemsIn(stored, 'tickets');
    files.set(`${id}/tickets.jsonl`, tickets.map(asWritten));
    files.set(`${id}/case-files.jsonl`, (await itemsIn(stored, 'caseFiles')).map(asWritten));
    files.set(`${id}/things.jsonl`, await thingsOf(ports, tickets));
    files.set(`${id}/events.jsonl`, inOrder(events));
    files.set(`${id}/executions.jsonl`, inOrder(told.get(id)?.carried ?? []));
    files.set(`${id}/runs.jsonl`, inOrder([...(told.get(id)?.runs.values() ?? [])]));
    files.set(`${id}/requests.jsonl`, told.get(id)?.taken ?? []);
  }
  writeUnreleased(files);
} finally {
  for (const engine of engines) await engine.stop();
}
