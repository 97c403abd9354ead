import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { courses } from '../builders/course.ts';
import { aNetwork, weathers } from './network.ts';

it('of a city’s ticket the province holds the newest state, each step’s and report’s alerts once, and one file', async () => {
  await fc.assert(
    fc.asyncProperty(
      courses.filter(([first]) => first?.after.level === 'city'),
      weathers,
      async (entries, weather) => {
        const network = aNetwork(['huaian', 'suzhou']);
        const city = network.branch('huaian').store;
        for (const entry of entries) await city.ledger.commit([{ kind: 'entry', entry }]);
        await network.deliver(weather);

        const { store, letters } = network.branch('jiangsu');
        const told = entries.filter(({ publish }) => publish);
        const newest = told
          .filter(({ after }) => after.level !== 'city' || after.reportedUp)
          .at(-1)?.after;
        const climbs = told.flatMap((entry) =>
          entry.type === 'ComplaintEscalated' ? [entry] : [],
        );
        const reports = told
          .filter(({ type }) => type === 'ComplaintReportedUp')
          .map(({ eventId }) => eventId);
        expect(letters).toEqual([]);
        expect(await store.mirrors.find(newest?.id ?? '')).toEqual(
          newest && { ...newest, ownerApiUrl: 'https://huaian.example.cn' },
        );
        expect(
          store
            .all('alert')
            .map(({ after: alert }) => alert.id)
            .sort(),
        ).toEqual(
          climbs
            .filter(({ data }) => data.paged)
            .flatMap(({ eventId, data }) => [
              `${eventId}.on-call`,
              ...(data.left === 'city' ? [] : [`${eventId}.responsible`]),
            ])
            .concat(reports.flatMap((id) => [`${id}.on-call`, `${id}.regulatory-and-legal`]))
            .sort(),
        );
        expect(store.all('regulator-file')).toHaveLength(
          climbs.some(({ data }) => data.to === 'regulator') ? 1 : 0,
        );
        // The other city hears nothing of it.
        expect(network.arrivals.filter(({ at }) => at === 'suzhou')).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
