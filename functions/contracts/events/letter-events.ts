import * as z from 'zod';
import { StoredLetter } from '../items/order-letter.ts';
import { OrderId } from '../text.ts';

const Branch = z.string().min(1);

/** What one branch says to the other of a work order that the two share: addressed, and no one else's. */
export const LETTER_EVENTS = {
  WorkOrderLetters: z
    .object({
      orderId: OrderId,
      from: Branch.meta({ description: 'The branch that says it.' }),
      to: Branch.meta({ description: 'The branch that it is said to.' }),
      apiUrl: z.string().meta({ description: 'Where the branch that says it takes commands.' }),
      since: z.int().min(0).meta({
        description: 'The last letter that the other branch has acknowledged; 0 before the first.',
      }),
      heard: z.int().min(0).meta({
        description:
          "The last of the other branch's letters that was taken in; 0 before the first.",
      }),
      repeat: z.int().min(0).meta({ description: 'How often it was said before, unanswered.' }),
      letters: z.array(StoredLetter).readonly().meta({
        description: 'Everything after `since`, in order: what happened to the order, facts alone.',
      }),
    })
    .meta({
      description:
        'What one branch tells the other of a work order that they share: all that is not acknowledged, and what was heard. Told again until it is.',
    }),
};
