import type { Bilingual } from '../../../functions/domain/bilingual.ts';
import { unreachable } from '../../../functions/domain/unreachable.ts';
import type { BranchEvent } from '../branch-event.ts';
import type { Line, Told, Weight } from './line.ts';

/** An event that tells of a work order. */
export type OrderEvent = Extract<BranchEvent, { readonly data: { readonly order: object } }>;

/** What a line says of an order besides its unit. */
const said = (event: OrderEvent): readonly [Weight, Bilingual] | undefined => {
  switch (event.type) {
    case 'WorkOrderIssued':
      // The complaint's own line tells of it.
      return undefined;
    case 'WorkOrderTaken':
      return ['news', { zh: '已接单', en: 'work order taken' }];
    case 'WorkOrderPassedOn':
      return ['news', { zh: '转派而来', en: 'work order passed on to it' }];
    case 'WorkOrderReported':
      return ['news', { zh: '已提交处理报告', en: 'reported' }];
    case 'WorkOrderConfirmed':
      return ['news', { zh: '负责人已确认报告', en: 'report confirmed by the head' }];
    case 'WorkOrderSentBack':
      return ['news', { zh: '负责人退回报告', en: 'report sent back by the head' }];
    case 'WorkOrderReturned':
      return ['warning', { zh: '审核未通过，退回重办', en: 'report returned after review' }];
    case 'WorkOrderAccepted':
      return ['good', { zh: '审核通过', en: 'report accepted after review' }];
    case 'WorkOrderMisrouted':
      return ['warning', { zh: '退单', en: 'misrouted, given back' }];
    case 'WorkOrderCancelled':
      return ['quiet', { zh: '工单撤销', en: 'work order withdrawn' }];
    case 'WorkOrderDue':
      return ['quiet', { zh: '督办工单', en: 'reminder of the work order' }];
    case 'WorkOrderLate':
      return ['warning', { zh: '工单超时', en: 'work order late' }];
    case 'WorkOrderSilent':
      return ['warning', { zh: '工单无回音', en: 'not heard of the work order' }];
    case 'WorkOrderLetterRefused':
      return ['quiet', { zh: '来信已过时', en: 'a letter came too late' }];
    case 'WorkOrderReportFetched':
      return ['quiet', { zh: '报告已取回', en: 'report fetched' }];
    default:
      return unreachable(event);
  }
};

/** Puts what happened to a work order into words: of which complaint, which unit, and what. */
export const tellOrder = (event: OrderEvent): (Told & Pick<Line, 'ticketNumber'>) | undefined => {
  // The branch where it happened tells of it.
  if (event.meta.via.length > 1) return undefined;
  const [weight, words] = said(event) ?? [];
  if (!weight || !words) return undefined;
  const { unit, ticketNumber } = event.data.order;
  return { ticketNumber, weight, text: { zh: `${unit}：${words.zh}`, en: `${unit}: ${words.en}` } };
};
