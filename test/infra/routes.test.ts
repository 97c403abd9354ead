import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { OPEN_PAGES } from '../../functions/contracts/operations/console/pages.ts';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { OPEN_OPERATIONS } from '../../functions/contracts/operations/open-operations.ts';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import {
  MEMBER_COMMANDS,
  OWN_COMMANDS,
} from '../../functions/contracts/operations/organisation/commands.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import { branchTemplate } from './synthesised.ts';

const huaian = branchTemplate('huaian');

const Route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.string(),
  Target: z.object({
    'Fn::Join': z.tuple([z.string(), z.tuple([z.string(), z.object({ Ref: z.string() })])]),
  }),
});
const Integration = z.object({
  IntegrationUri: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
});

const functionOf = (integrationId: string): string => {
  const integration = huaian.all('AWS::ApiGatewayV2::Integration')[integrationId];
  const [id] = Integration.parse(integration?.Properties).IntegrationUri['Fn::GetAtt'];
  const name = huaian.all('AWS::Lambda::Function')[id]?.Properties.FunctionName;
  return String(name).replace('redress-huaian_', '');
};

const routes = Object.values(huaian.all('AWS::ApiGatewayV2::Route')).map(({ Properties }) => {
  const { RouteKey, AuthorizationType, Target } = Route.parse(Properties);
  const [, [, { Ref }]] = Target['Fn::Join'];
  return { key: RouteKey, authorised: AuthorizationType, fn: functionOf(Ref) };
});

/** The route that a gateway takes: a whole path before the rest of one, the default last. */
const routeTo = (method: string, path: string): (typeof routes)[number] | undefined => {
  const rest = `${method} ${path.slice(0, path.indexOf('/', 1))}/{proxy+}`;
  const find = (key: string) => routes.find((route) => route.key === key);
  const whole = routes.find(({ key }) =>
    new RegExp(`^${key.replace(/\{(?:id|token)\}/, '[^/]+').replace('$', '\\$')}$`).test(
      `${method} ${path}`,
    ),
  );
  return whole ?? find(rest) ?? find('$default');
};

/** Which function has the rights that an operation needs. */
const ANSWERED_BY: Readonly<Record<string, string>> = {
  registerPhoneCall: 'intake-phone',
  registerWalkIn: 'intake-walk-in',
  registerLetter: 'intake-letter',
  registerMail: 'intake-email',
  registerTransferred: 'intake-transferred',
  registerWebsiteForm: 'intake-website',
  requestUpload: 'intake-uploads',
  findAreas: 'intake-choices',
  listBases: 'intake-choices',
  previewLimits: 'limits-preview',
  listSetAside: 'intake-set-aside-list',
  registerSetAside: 'intake-set-aside',
  dismissSetAside: 'intake-set-aside',
  listComplaints: 'handling-list',
  readComplaint: 'handling-read',
  readTimeline: 'handling-read',
  openFile: 'handling-files',
  requestEvidenceUpload: 'handling-files',
  readClocks: 'limits-clocks',
  lookUpCustomer: 'customers-desk',
  makeProgressLink: 'customers-desk',
  listMessages: 'customers-messages',
  readMessages: 'customers-messages',
  attestMessage: 'customers-attest',
  printMessage: 'customers-print',
  callScript: 'customers-print',
  readProgress: 'customers-progress',
  takeSmsReport: 'customers-sms-reports',
  takeSmsReply: 'on-call-provider-replies',
  takeVoiceReport: 'on-call-provider-replies',
  showCall: 'on-call-acknowledge-link',
  acknowledgeCall: 'on-call-acknowledge-link',
  readConsoleSettings: 'console',
  consoleDoor: 'console',
  consoleFiles: 'console',
  ...Object.fromEntries(
    Object.values(COMPLAINT_COMMANDS).map(({ id }) => [id, 'handling-commands']),
  ),
  listDispatch: 'work-orders-queue',
  dispatchMany: 'work-orders-commands',
  dispatchComplaint: 'work-orders-commands',
  ...Object.fromEntries(
    Object.values(ORDER_COMMANDS).map(({ id }) => [id, 'work-orders-commands']),
  ),
  listOrders: 'work-orders-list',
  readOrder: 'work-orders-read',
  readOrderCase: 'work-orders-case',
  readOrderTimeline: 'work-orders-read',
  readChanges: 'live-changes',
  listAlerts: 'on-call-list',
  acknowledgeAlert: 'on-call-acknowledge',
  handOverAlert: 'on-call-acknowledge',
  listMutings: 'on-call-list',
  muteAlerts: 'on-call-rota',
  liftMuting: 'on-call-rota',
  handOverShift: 'handling-hand-overs',
  listHandOvers: 'handling-hand-overs',
  readHandOver: 'handling-hand-overs',
  acknowledgeHandOver: 'handling-hand-overs',
  readDuty: 'on-call-list',
  readShifts: 'on-call-list',
  exportRota: 'on-call-list',
  importOverrides: 'on-call-rota',
  overrideRota: 'on-call-rota',
  endOverride: 'on-call-rota',
  takeShift: 'on-call-rota',
  askSwap: 'on-call-rota',
  agreeSwap: 'on-call-rota',
  declineSwap: 'on-call-rota',
  testMyPage: 'on-call-test-page',
  makeCalendarLink: 'on-call-list',
  giveHeartbeat: 'on-call-heartbeats',
  listHeartbeats: 'on-call-heartbeats',
  readCalendar: 'on-call-calendar',
  listNotices: 'notices-list',
  readNotice: 'notices-list',
  publishNotice: 'notices-commands',
  updateNotice: 'notices-commands',
  closeNotice: 'notices-commands',
  listUnits: 'organisation-read',
  readUnit: 'organisation-read',
  readUnitTimeline: 'organisation-read',
  listPeople: 'organisation-read',
  readPerson: 'organisation-read',
  readPersonTimeline: 'organisation-read',
  readMyself: 'organisation-read',
  addUnit: 'organisation-commands',
  addPerson: 'organisation-commands',
  ...Object.fromEntries(
    [...MEMBER_COMMANDS, ...OWN_COMMANDS].map(({ id }) => [id, 'organisation-commands']),
  ),
};

describe('the routes of a branch’s API', () => {
  it.each([...OPERATIONS, ...OPEN_OPERATIONS, ...OPEN_PAGES])(
    'lead $method $path to the function that answers it',
    (operation) => {
      const path = operation.path.replaceAll(/\{\w+\}/g, '01ARZ3NDEKTSV4RRFFQ69G5FAV');
      const route = routeTo(operation.method, path);
      expect(route?.fn).toBe(ANSWERED_BY[operation.id]);
      expect(route?.key).not.toBe('$default');
    },
  );

  it('are one a room and right, however many operations there are', () => {
    expect(routes.map(({ key }) => key).sort()).toEqual([
      '$default',
      'GET /acknowledge/{token}',
      'GET /alerts',
      'GET /areas',
      'GET /bases',
      'GET /changes',
      'GET /complaints',
      'GET /complaints/{id}/clocks',
      'GET /complaints/{id}/file',
      'GET /complaints/{id}/messages',
      'GET /complaints/{proxy+}',
      'GET /console',
      'GET /console/settings.json',
      'GET /console/{proxy+}',
      'GET /customers',
      'GET /dispatch',
      'GET /hand-overs',
      'GET /hand-overs/{proxy+}',
      'GET /heartbeats',
      'GET /intake/limits',
      'GET /intake/set-aside',
      'GET /messages',
      'GET /messages/{id}/print',
      'GET /messages/{id}/script',
      'GET /mutings',
      'GET /notices',
      'GET /notices/{proxy+}',
      'GET /on-call',
      'GET /on-call/calendar/{token}',
      'GET /on-call/rota',
      'GET /on-call/shifts',
      'GET /orders',
      'GET /orders/{id}/case',
      'GET /orders/{proxy+}',
      'GET /organisation/{proxy+}',
      'GET /progress/{token}',
      'POST /acknowledge/{token}',
      'POST /alerts/{proxy+}',
      'POST /complaints/{id}/dispatch',
      'POST /complaints/{id}/progress-link',
      'POST /complaints/{id}/uploads',
      'POST /complaints/{proxy+}',
      'POST /dispatch',
      'POST /hand-overs',
      'POST /hand-overs/{proxy+}',
      'POST /heartbeats',
      'POST /intake/email',
      'POST /intake/letter',
      'POST /intake/phone',
      'POST /intake/transferred',
      'POST /intake/uploads',
      'POST /intake/walk-in',
      'POST /intake/website',
      'POST /intake/{proxy+}',
      'POST /messages/{proxy+}',
      'POST /mutings',
      'POST /mutings/{proxy+}',
      'POST /notices',
      'POST /notices/{proxy+}',
      'POST /on-call/calendar-link',
      'POST /on-call/test-page',
      'POST /on-call/{proxy+}',
      'POST /orders/{proxy+}',
      'POST /organisation/{proxy+}',
      'POST /providers/sms/replies',
      'POST /providers/sms/reports',
      'POST /providers/voice/reports',
    ]);
  });

  it('ask for a token, but for those that are offered without one', () => {
    const open = routes.filter(({ authorised }) => authorised !== 'JWT');
    expect(open.map(({ key }) => key).sort()).toEqual([
      'GET /acknowledge/{token}',
      'GET /console',
      'GET /console/settings.json',
      'GET /console/{proxy+}',
      'GET /on-call/calendar/{token}',
      'GET /progress/{token}',
      'POST /acknowledge/{token}',
      'POST /providers/sms/replies',
      'POST /providers/sms/reports',
      'POST /providers/voice/reports',
    ]);
    expect(new Set(open.map(({ authorised }) => authorised))).toEqual(new Set(['NONE']));
  });

  it('have a throttle of their own where they ask for no token, and where pages ask again and again, once they are there', () => {
    const [stage] = Object.values(huaian.all('AWS::ApiGatewayV2::Stage'));
    expect(stage?.Properties.RouteSettings).toEqual({
      'GET /acknowledge/{token}': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      'GET /changes': { ThrottlingRateLimit: 250, ThrottlingBurstLimit: 500 },
      'GET /console': { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 300 },
      'GET /console/settings.json': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 100 },
      'GET /console/{proxy+}': { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 300 },
      'GET /on-call/calendar/{token}': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 50 },
      'GET /progress/{token}': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      'POST /acknowledge/{token}': { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
      'POST /providers/sms/replies': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /providers/sms/reports': { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      'POST /providers/voice/reports': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
    });
    expect(stage?.DependsOn).toContainEqual(
      expect.stringMatching(/^ApiGETprogresstoken[0-9A-F]{8}$/),
    );
  });

  it('ask for a token, the one for whatever is not offered too', () => {
    expect(routeTo('DELETE', '/complaints')?.fn).toBe('handling-list');
  });
});
