import { missingParts, requiredParts } from '../../functions/domain/notice/judge-content.ts';
import type { components } from '../generated/api.ts';

/** What is sent to publish a notice. */
export type Publication = components['schemas']['PublishNoticeRequest'];
type Kind = Publication['kind'];

/** What a publisher has written so far; instants as the API takes them, empty where nothing was written. */
export type NoticeDraft = {
  readonly kind: Kind;
  readonly title: string;
  readonly occurredAt: string;
  /** Whether it is known when it will be repaired; if not, there is word at a time of its own (H1). */
  readonly repair: 'known' | 'not-known';
  readonly expectedRepairAt: string;
  readonly nextWordAt: string;
  readonly area: string;
  readonly places: readonly { readonly code: string; readonly name: string }[];
  /** What users cannot do, one a line, or with commas between. */
  readonly functionsLost: string;
  readonly measures: string;
  readonly agreedAnswer: string;
};

export const EMPTY: NoticeDraft = {
  kind: 'network-outage',
  title: '',
  occurredAt: '',
  repair: 'known',
  expectedRepairAt: '',
  nextWordAt: '',
  area: '',
  places: [],
  functionsLost: '',
  measures: '',
  agreedAnswer: '',
};

/** The request that a draft makes: without what was left empty. */
export const publicationOf = (draft: NoticeDraft): Publication => {
  const [occurredAt, area] = [draft.occurredAt, draft.area.trim()];
  const [measures, agreedAnswer] = [draft.measures.trim(), draft.agreedAnswer.trim()];
  const isKnown = draft.repair === 'known';
  const common = {
    title: draft.title.trim(),
    functionsLost: functionsIn(draft.functionsLost),
    ...(isKnown && draft.expectedRepairAt && { expectedRepairAt: draft.expectedRepairAt }),
    ...(!isKnown && draft.nextWordAt && { nextWordAt: draft.nextWordAt }),
    ...(measures && { measures }),
    ...(agreedAnswer && { agreedAnswer }),
    ...(draft.places.length > 0 && { areaCodes: draft.places.map(({ code }) => code) }),
  };
  return draft.kind === 'network-outage'
    ? { kind: draft.kind, ...common, ...(occurredAt && { occurredAt }), ...(area && { area }) }
    : { kind: draft.kind, ...common, occurredAt, area };
};

/** One function a line, or between commas of either script. */
const functionsIn = (text: string): string[] =>
  text
    .split(/[\n,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** H1's parts that are to be there, each with whether it is. */
export const partsOf = (draft: NoticeDraft) => {
  const written = publicationOf(draft);
  const missing = missingParts({
    ...written,
    ...(written.occurredAt === '' && { occurredAt: undefined }),
    ...(written.area === '' && { area: undefined }),
  });
  return requiredParts(draft.kind).map((part) => ({ part, isThere: !missing.includes(part) }));
};
