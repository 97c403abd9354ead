import type { Policy } from './policy.ts';

/** Customers are not called by night (D5): what can be done about these waits for the morning. */
const NIGHT = { from: '22:00', to: '08:00' };

/** What wakes nobody where neither province nor branch says otherwise: by night, reminders, customers' words and hand-overs. */
export const defaultWakes: Policy['wakes'] = {
  map: {
    value: [
      { about: ['order-due', 'hand-over-open'], hours: NIGHT, becomes: 'digest' },
      { about: ['customer-word'], hours: NIGHT, becomes: 'list' },
    ],
    rule: 'F2',
    source: {
      zh: '公司规定：22:00至次日08:00不致电客户；此间的督办提醒、客户催办与回复、交班未确认不叫醒人，为本系统默认值',
      en: "operator's rule: no calls to customers from 22:00 to before 08:00; that reminders, customers' words and open hand-overs wake nobody then is this system's default",
    },
  },
  digestAt: {
    value: '08:30',
    rule: 'F2',
    source: {
      zh: '公司规定；数值为本系统默认值',
      en: "operator's rule; the figure is this system's default",
    },
  },
};
