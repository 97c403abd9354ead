import colours from 'picocolors';
import { contextOf } from './branch-context.ts';
import { clockAnswer, machineReadable } from './clock-answer.ts';
import { clockPage } from './clock-page.ts';
import { CLOCK_USAGE, clockQuestion } from './clock-question.ts';
import { asksForHelp, usageText } from './command-line.ts';
import { announcementPage, announcements, BACKWARDS } from './planned-network-change.ts';
import { type Outcome, WRONG_INPUT, WrongInput } from './wrong-input.ts';

/** `npm run clock`: counts a limit and says why it ends when it does. */
export const clockCommand = (
  args: readonly string[],
  { colour }: { readonly colour: boolean },
): Outcome => {
  if (asksForHelp(args)) return { code: 0, text: usageText(CLOCK_USAGE) };
  try {
    const question = clockQuestion(args);
    const context = contextOf(question.branch);
    const { at, of, json } = question;
    if (of.kind === 'rule' && of.rule.toUpperCase() === BACKWARDS) {
      const announced = announcements(at, context);
      return {
        code: 0,
        text: json
          ? JSON.stringify({ at, announcements: announced }, undefined, 2)
          : announcementPage(announced),
      };
    }
    const limits = clockAnswer(question, context);
    return {
      code: 0,
      text: json
        ? JSON.stringify({ at, limits: limits.map(machineReadable) }, undefined, 2)
        : clockPage(limits, colours.createColors(colour)),
    };
  } catch (error) {
    if (error instanceof WrongInput) return { code: WRONG_INPUT, text: error.message };
    throw error;
  }
};
