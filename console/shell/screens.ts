import { alertsScreen } from '../alerts/screen.ts';
import { boardScreen } from '../board/screen.ts';
import { orderScreen } from '../case/order-screen.ts';
import { caseScreen } from '../case/screen.ts';
import { dispatchScreen } from '../dispatch/screen.ts';
import { intakeScreen } from '../intake/screen.ts';
import { myWorkScreen } from '../my-work/screen.ts';
import { noticesScreen } from '../notices/screen.ts';
import { organisationScreen } from '../organisation/screen.ts';
import type { Screen } from '../parts/screen.ts';
import { reviewScreen } from '../review/screen.ts';
import { searchScreen } from '../search/screen.ts';

/** Every screen, in the order of the navigation; the first that is offered opens first. */
const SCREENS: readonly Screen[] = [
  myWorkScreen,
  intakeScreen,
  dispatchScreen,
  alertsScreen,
  reviewScreen,
  boardScreen,
  noticesScreen,
  searchScreen,
  organisationScreen,
  caseScreen,
  orderScreen,
];

/** The screens that somebody is shown who may ask for these operations. */
export const screensFor = (offers: readonly string[]): readonly Screen[] =>
  SCREENS.filter(({ needs }) => needs.some((operation) => offers.includes(operation)));
