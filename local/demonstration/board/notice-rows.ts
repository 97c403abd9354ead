import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import type { Scene } from '../scene.ts';

/** A notice on the board: what it tells of, and which other branches have its latest version. */
export type NoticeRow = {
  readonly title: string;
  readonly publisher: string;
  readonly state: Bilingual;
  readonly closed: boolean;
  readonly receivedBy: readonly string[];
};

/** Every notice that has been told of, in the order of their publication. */
export const noticeRows = ({ happenings }: Pick<Scene, 'happenings'>): readonly NoticeRow[] => {
  const events = happenings().flatMap((happening) =>
    happening.kind === 'event' ? [happening.event] : [],
  );
  const latest = new Map<string, Extract<(typeof events)[number]['data'], { notice: unknown }>>();
  const received = new Map<string, string[]>();
  for (const { data } of events) {
    if ('notice' in data) {
      const { id, version } = data.notice;
      if (version > (latest.get(id)?.notice.version ?? 0)) latest.set(id, data);
    } else if ('noticeVersion' in data) {
      const key = `${data.noticeId} ${data.noticeVersion}`;
      received.set(key, [...(received.get(key) ?? []), data.receiver]);
    }
  }
  return [...latest.values()].map(({ notice }) => ({
    title: notice.content.title,
    publisher: notice.branch,
    state: stateOf(notice),
    closed: notice.state === 'closed',
    receivedBy: received.get(`${notice.id} ${notice.version}`) ?? [],
  }));
};

const stateOf = ({
  state,
  updates,
}: {
  readonly state: 'published' | 'closed';
  readonly updates: readonly unknown[];
}): Bilingual => {
  if (state === 'closed') return { zh: '已结束', en: 'closed' };
  return updates.length > 0
    ? { zh: `第 ${updates.length} 次更新`, en: `update ${updates.length}` }
    : { zh: '已发布', en: 'published' };
};
