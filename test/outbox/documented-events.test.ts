import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../functions/domain/entry.ts';
import { closeNotice, receive, update } from '../../functions/domain/notice/notice-acts.ts';
import { acknowledge, beginChain, handOver } from '../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../functions/domain/on-call/alert-as-time-passes.ts';
import { alertFromBelow, handedUp } from '../../functions/domain/on-call/handed-up.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { eventOf } from '../../functions/outbox/event-of.ts';
import { anAlert, aPlan, atTime } from '../builders/alert.ts';
import { courses, eventfulCourses, offTheStream } from '../builders/course.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const documented = new Map<string, ValidateFunction>();
const schemaOf = (type: string): ValidateFunction => {
  const read = () => ajv.compile(JSON.parse(readFileSync(`docs/events/${type}.json`, 'utf8')));
  const found = documented.get(type) ?? read();
  documented.set(type, found);
  return found;
};

/** What is told of an entry, if anything is, fits the document that subscribers read. */
const fits = (entry: Entry): void => {
  if (!entry.publish) return;
  const told = eventOf(offTheStream(entry), {
    branch: 'huaian',
    apiUrl: 'https://api.huaian.example.cn',
  });
  if (told.kind === 'untellable') throw new Error(told.reason);
  const validate = schemaOf(told.type);
  validate(JSON.parse(JSON.stringify(told.detail)));
  expect({ type: told.type, wrong: validate.errors }).toEqual({ type: told.type, wrong: null });
};

it('every event of a ticket is as its document in docs/events says, whatever happens', () => {
  fc.assert(
    fc.property(courses, (entries) => entries.forEach(fits)),
    { examples: eventfulCourses.map((entries) => [entries]) },
  );
});

/** What an alert tells as nobody acknowledges it. */
const climbed = () => {
  const { alert } = anAlert();
  const again = alertInTime(alert, { kind: 'look' }, atTime(plusSeconds(MONDAY, 60)), false);
  const begun = beginChain(alert, aPlan({ above: 'jiangsu' }), MONDAY, 'test');
  const told = [...(again?.entries ?? [])];
  for (let one = begun.alert, tries = 0; one.timer?.wakeAt && tries < 9; tries += 1) {
    const woken = { kind: 'wake', generation: one.timer.generation } as const;
    const next = alertInTime(one, woken, atTime(one.timer.wakeAt), false);
    if (!next) throw new Error('nothing comes of time');
    told.push(...next.entries);
    one = next.alert;
  }
  return told;
};

it('so is every event of a notice and of an alert', () => {
  const { notice, entry } = aNotice({ branch: 'huaian' });
  const raised = anAlert();
  const entries = [
    entry,
    update(notice, { text: '抢修中' }, anOccasion())?.entry,
    closeNotice(notice, { cause: '停电', remedy: '已恢复' }, anOccasion())?.entry,
    receive(notice, 'jiangsu', anOccasion()),
    raised.entry,
    acknowledge(raised.alert, { ...atTime(MONDAY), by: aClerk })?.entries[0],
    ...handOver(raised.alert, 'wu', atTime(MONDAY)).entries,
    ...alertFromBelow(handedUp(raised.alert), { id: 'jiangsu', level: 'province' }, atTime(MONDAY))
      .entries,
    ...climbed(),
  ];
  expect(entries).not.toContain(undefined);
  for (const one of entries) if (one) fits(one);
});
