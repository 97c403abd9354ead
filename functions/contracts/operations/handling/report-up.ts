import * as z from 'zod';
import { REPORTED_MATTERS } from '../../../domain/report-up.ts';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** What cannot wait for a limit to pass, told to Regulatory & Legal at once (E8, G2). */
export const reportUp = complaintCommand({
  kind: 'report-up',
  id: 'reportUp',
  label: { zh: '即时上报', en: 'Report up' },
  summary:
    'Report up at once: a serious problem, important information or a foreseen crisis (E8, G2)',
  posts: WORKERS,
  // A second report of the same kind is a second page.
  key: KEY.required,
  facts: {
    matter: z.enum(REPORTED_MATTERS).meta({
      description:
        'What goes up. Regulatory & Legal of the branch is alerted, and of its province too; the ticket stays at its level.',
    }),
  },
  words: {
    what: words(5000).meta({ description: 'What has happened, or is about to.' }),
    why: words(2000).exactOptional().meta({ description: 'Why it cannot wait.' }),
  },
  command: ({ matter }) => ({ kind: 'report-up', matter }),
  example: {
    matter: 'foreseen-crisis',
    what: '客户称将于明日联合同小区三十余户到营业厅聚集，并已联系媒体。',
    why: '涉及媒体与群体性投诉，需提前准备应对。',
  },
  refusals: ['already-settled'],
});
