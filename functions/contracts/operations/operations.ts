import { lookUpCustomer } from './customers/look-up.ts';
import { attestMessage, listMessages, readMessages } from './customers/messages.ts';
import { callScript, printMessage } from './customers/printing.ts';
import { makeProgressLink } from './customers/progress.ts';
import { COMPLAINT_COMMANDS } from './handling/commands.ts';
import { openFile, requestEvidenceUpload } from './handling/files.ts';
import {
  acknowledgeHandOver,
  handOverShift,
  listHandOvers,
  readHandOver,
} from './handling/hand-overs.ts';
import { listComplaints } from './handling/list.ts';
import { readComplaint, readTimeline } from './handling/readings.ts';
import { findAreas } from './intake/areas.ts';
import { listBases } from './intake/bases.ts';
import { registerMail } from './intake/email.ts';
import { registerLetter } from './intake/letter.ts';
import { registerPhoneCall } from './intake/phone.ts';
import { dismissSetAside, listSetAside, registerSetAside } from './intake/set-aside.ts';
import { registerTransferred } from './intake/transferred.ts';
import { requestUpload } from './intake/upload.ts';
import { registerWalkIn } from './intake/walk-in.ts';
import { registerWebsiteForm } from './intake/website.ts';
import { previewLimits } from './limits/preview-limits.ts';
import { readClocks } from './limits/read-clocks.ts';
import { readChanges } from './live/changes.ts';
import { closeNotice, publishNotice, updateNotice } from './notices/commands.ts';
import { listNotices, readNotice } from './notices/readings.ts';
import { acknowledgeAlert, handOverAlert, listAlerts } from './on-call/alerts.ts';
import { makeCalendarLink } from './on-call/calendar.ts';
import { readDuty } from './on-call/duty.ts';
import { giveHeartbeat, listHeartbeats } from './on-call/heartbeats.ts';
import { liftMuting, listMutings, muteAlerts } from './on-call/mutings.ts';
import {
  agreeSwap,
  askSwap,
  declineSwap,
  endOverride,
  exportRota,
  importOverrides,
  overrideRota,
  readShifts,
  takeShift,
} from './on-call/rota.ts';
import { testMyPage } from './on-call/test-page.ts';
import type { Operation } from './operation.ts';
import { MEMBER_COMMANDS, OWN_COMMANDS } from './organisation/commands.ts';
import { readMyself } from './organisation/own.ts';
import { addPerson } from './organisation/people.ts';
import {
  listPeople,
  listUnits,
  readPerson,
  readPersonTimeline,
  readUnit,
  readUnitTimeline,
} from './organisation/readings.ts';
import { addUnit } from './organisation/units.ts';
import { ORDER_COMMANDS } from './work-orders/commands.ts';
import { dispatchComplaint } from './work-orders/dispatch.ts';
import { dispatchMany, listDispatch } from './work-orders/dispatch-queue.ts';
import { listOrders, readOrder, readOrderCase, readOrderTimeline } from './work-orders/readings.ts';

const ALL = [
  registerPhoneCall,
  registerWalkIn,
  registerLetter,
  registerMail,
  registerWebsiteForm,
  registerTransferred,
  requestUpload,
  findAreas,
  listBases,
  previewLimits,
  listSetAside,
  registerSetAside,
  dismissSetAside,
  listComplaints,
  readComplaint,
  openFile,
  requestEvidenceUpload,
  readTimeline,
  readClocks,
  lookUpCustomer,
  makeProgressLink,
  listMessages,
  readMessages,
  attestMessage,
  printMessage,
  callScript,
  ...Object.values(COMPLAINT_COMMANDS),
  handOverShift,
  listHandOvers,
  readHandOver,
  acknowledgeHandOver,
  listDispatch,
  dispatchMany,
  dispatchComplaint,
  listOrders,
  readOrder,
  readOrderCase,
  readOrderTimeline,
  ...Object.values(ORDER_COMMANDS),
  readChanges,
  listAlerts,
  acknowledgeAlert,
  handOverAlert,
  readDuty,
  readShifts,
  exportRota,
  importOverrides,
  muteAlerts,
  liftMuting,
  listMutings,
  overrideRota,
  endOverride,
  takeShift,
  askSwap,
  agreeSwap,
  declineSwap,
  testMyPage,
  makeCalendarLink,
  giveHeartbeat,
  listHeartbeats,
  listNotices,
  publishNotice,
  readNotice,
  updateNotice,
  closeNotice,
  listUnits,
  addUnit,
  readUnit,
  readUnitTimeline,
  listPeople,
  addPerson,
  readPerson,
  readPersonTimeline,
  readMyself,
  ...MEMBER_COMMANDS,
  ...OWN_COMMANDS,
] satisfies readonly Operation[];

/** Any operation, as it is declared. */
export type AnyOperation = (typeof ALL)[number];

/** All that a branch's API offers to whoever has a token. */
export const OPERATIONS: readonly Operation[] = ALL;
