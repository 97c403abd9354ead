import { WebsiteForm } from '../../intake.ts';
import { jsonBody } from '../operation.ts';
import { aCustomer, registering } from './registering.ts';

export const registerWebsiteForm = registering({
  id: 'registerWebsiteForm',
  label: { zh: '登记网站投诉', en: 'Register a website form' },
  channel: 'website',
  summary: 'Register a form of the website (B1)',
  description:
    "Sent by the site's server, or typed over by staff. The clocks start when the server had it.",
  body: jsonBody(WebsiteForm, {
    submissionId: 'web-20260930-0815',
    submittedAt: '2026-09-30T21:12:40+08:00',
    form: 'complaint',
    customer: { ...aCustomer, email: 'wang@customer.example' },
    matter: {
      category: 'network',
      urgency: 'general',
      title: '宽带夜间频繁掉线',
      facts: '近一周每晚八点后宽带频繁掉线，重启光猫无效。',
      demand: '派人上门检修。',
      occurredAt: '2026-09-24',
      area: '320812',
      street: '虚构路 1 号',
    },
  }),
  refusals: [],
});
