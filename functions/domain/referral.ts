import type { Bilingual } from './bilingual.ts';
import type { Instant } from './time.ts';

/** Who hands a complaint on to us (B1, G3, G4). */
export const BODY_KINDS = [
  'upper-centre',
  'group',
  'regulator',
  'ministry',
  'government-hotline',
  'petition-office',
  'market-regulator',
  'consumer-body',
  'media',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What each is called where people read of it. */
export const BODY_WORDS: Readonly<Record<BodyKind, Bilingual>> = {
  'upper-centre': { zh: '上级投诉处理中心', en: 'the complaint centre above' },
  group: { zh: '集团公司', en: 'the group' },
  regulator: { zh: '通信管理局', en: 'the regulator' },
  ministry: { zh: '工业和信息化部', en: 'the ministry' },
  'government-hotline': { zh: '政府热线', en: "the government's hotline" },
  'petition-office': { zh: '信访部门', en: 'the petition office' },
  'market-regulator': { zh: '市场监管、物价部门', en: 'the market or price authority' },
  'consumer-body': { zh: '消费者组织', en: 'a consumer body' },
  media: { zh: '媒体', en: 'the media' },
};

/** Of the state or the press: the complaint is important (C4). */
const IMPORTANT: ReadonlySet<BodyKind> = new Set([
  'regulator',
  'ministry',
  'government-hotline',
  'petition-office',
  'market-regulator',
  'media',
]);

/** True where a complaint is important by who hands it on (C4). */
export const isImportant = (body: BodyKind): boolean => IMPORTANT.has(body);

/** A body, and the document by which it hands a complaint on. */
export type ReferringDocument = {
  readonly body: BodyKind;
  /** Of the body, never of a person. */
  readonly name: string;
  /** The document's number with that body. */
  readonly document: string;
};

/** A complaint as an outside or upper body has handed it on, with a reply of its own (A5, E5). */
export type Referral = ReferringDocument & {
  /** Of the entry that it came with: a reply names it by this. */
  readonly sequence: number;
  readonly receivedAt: Instant;
  /** The date that the body set, inclusive; absent where it set none. */
  readonly until?: Instant;
  readonly repliedAt?: Instant;
  /** Of the reply. */
  readonly inTime?: boolean;
};

/** The referrals that the body has had no reply to. */
export const openReferrals = ({
  referrals = [],
}: {
  readonly referrals?: readonly Referral[];
}): readonly Referral[] => referrals.filter(({ repliedAt }) => repliedAt === undefined);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[〔〕【】[\]()]/g, '|')
    .toUpperCase();

/**
 * By what a document is known when it comes again, in whichever brackets and widths it is written.
 * The same number from another body is another document.
 */
export const documentKey = ({ body, name, document }: ReferringDocument): readonly string[] => [
  body,
  plain(name),
  plain(document),
];

/** True for one and the same document of one body. */
export const isSameDocument = (one: ReferringDocument, other: ReferringDocument): boolean =>
  documentKey(one).join(' ') === documentKey(other).join(' ');
