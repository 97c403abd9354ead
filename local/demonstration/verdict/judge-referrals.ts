import type { Judge } from './judge.ts';
import type { ReadBack } from './judge-complaint.ts';

/** Compares by whom a complaint was handed on, and what became of each reply, with what must have (A5, E5, G3). */
export const judgeReferrals = (
  { complaint: { name, way }, view, timeline }: Pick<ReadBack, 'complaint' | 'view' | 'timeline'>,
  judge: Judge,
): void => {
  const bodies = way.channel === 'transferred' ? way.from : [];
  judge.expect(
    name,
    'bodies that handed it on, each replied to in time',
    bodies.map((body) => ({ name: body.name, inTime: true })),
    (view.referrals ?? []).map((referral) => ({ name: referral.name, inTime: referral.inTime })),
  );
  judge.expect(
    name,
    'limits of replies',
    bodies.length,
    view.clocks.filter(({ kind }) => kind === 'body-reply').length,
  );
  judge.expect(
    name,
    'replies apart from the answer',
    bodies.length,
    timeline.filter(({ type }) => type === 'BodyAnswered').length,
  );
  judge.expect(name, 'over the head', bodies.length > 0, view.attention.includes('over-the-head'));
};
