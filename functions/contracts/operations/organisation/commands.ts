import { comeBackMyself, enterMyAbsence, wishQuiet } from './own.ts';
import { changePerson, changePosts, comeBack, enterAbsence, leave } from './people.ts';
import { changeUnit, closeUnit, setHead } from './units.ts';

/** What is done with a unit or a person that is there: the path names it. */
export const MEMBER_COMMANDS = [
  changeUnit,
  setHead,
  closeUnit,
  changePerson,
  changePosts,
  enterAbsence,
  comeBack,
  leave,
] as const;

/** What people do with themselves: the token names them. */
export const OWN_COMMANDS = [enterMyAbsence, comeBackMyself, wishQuiet] as const;
