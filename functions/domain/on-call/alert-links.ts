import { unreachable } from '../unreachable.ts';
import type { AlertCause } from './alert.ts';

/** Where what an alert is about can be opened: the first of the desk, the console and the API that there is. */
export type Desks = {
  /** The branch's API, without a slash at the end: alerts are acknowledged there. */
  readonly apiUrl: string;
  /** The branch's console, with a slash at the end. */
  readonly consoleUrl?: string | undefined;
  /** Another desk at which the branch's people work, without a slash at the end. */
  readonly deskUrl?: string | undefined;
};

type Opened = {
  readonly ticket: (id: string) => string;
  readonly order: (id: string) => string;
  readonly notice: (id: string) => string;
  readonly alerts: () => string;
  /** The alerts that are told with one. */
  readonly joined: (alertId: string) => string;
  /** Who gives signs of life. */
  readonly heartbeats: () => string;
  readonly handOver: (id: string) => string;
};

/** The addresses at which things are opened by whoever is paged. */
export const openedAt = ({ apiUrl, consoleUrl, deskUrl }: Desks): Opened => {
  if (deskUrl === undefined && consoleUrl !== undefined)
    return {
      ticket: (id) => `${consoleUrl}#/cases/${id}`,
      order: (id) => `${consoleUrl}#/orders/${id}`,
      notice: (id) => `${consoleUrl}#/notices/${id}`,
      alerts: () => `${consoleUrl}#/alerts`,
      joined: () => `${consoleUrl}#/alerts`,
      heartbeats: () => `${consoleUrl}#/alerts`,
      // Whoever is called does not see the live board, unless they lead.
      handOver: () => `${consoleUrl}#/alerts`,
    };
  const url = deskUrl ?? apiUrl;
  const tickets = deskUrl === undefined ? 'complaints' : 'tickets';
  return {
    ticket: (id) => `${url}/${tickets}/${id}`,
    order: (id) => `${url}/orders/${id}`,
    notice: (id) => `${url}/notices/${id}`,
    alerts: () => `${url}/alerts`,
    joined: (id) => `${url}/alerts?joined=${id}`,
    heartbeats: () => `${url}/heartbeats`,
    handOver: (id) => `${url}/hand-overs/${id}`,
  };
};

/** Where what has caused an alert is opened. */
export const linkOf = (cause: AlertCause, opened: Opened): string => {
  switch (cause.kind) {
    case 'customer-word':
      return cause.orderId === undefined
        ? opened.ticket(cause.ticketId)
        : opened.order(cause.orderId);
    case 'not-acknowledged':
      return cause.ticketId === undefined
        ? opened.notice(cause.noticeId ?? '')
        : opened.ticket(cause.ticketId);
    case 'escalation':
    case 'reported-up':
    case 'media-referral':
    case 'customer-not-told':
    case 'unmoved':
      return opened.ticket(cause.ticketId);
    case 'hand-over-open':
      return opened.handOver(cause.handOverId);
    case 'heartbeat-missed':
      return opened.heartbeats();
    case 'notice-overdue':
      return opened.notice(cause.noticeId);
    case 'order-due':
    case 'order-late':
    case 'order-silent':
      return opened.order(cause.orderId);
    default:
      return unreachable(cause);
  }
};
