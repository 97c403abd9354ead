import { previewLimits } from '../contracts/operations/limits/preview-limits.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makePreviewLimits } from './preview-limits.ts';

const preview = makePreviewLimits({
  clockContext,
  level: settings.branch.level,
  now: clock.now,
});

export const handler = httpHandler(route(previewLimits, async ({ query }) => preview(query)));
