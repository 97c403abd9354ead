import { Construct } from 'constructs';
import {
  acknowledgeCall,
  showCall,
} from '../../functions/contracts/operations/on-call/acknowledge-link.ts';
import {
  acknowledgeAlert,
  handOverAlert,
  listAlerts,
} from '../../functions/contracts/operations/on-call/alerts.ts';
import {
  makeCalendarLink,
  readCalendar,
} from '../../functions/contracts/operations/on-call/calendar.ts';
import { readDuty } from '../../functions/contracts/operations/on-call/duty.ts';
import {
  giveHeartbeat,
  listHeartbeats,
} from '../../functions/contracts/operations/on-call/heartbeats.ts';
import {
  liftMuting,
  listMutings,
  muteAlerts,
} from '../../functions/contracts/operations/on-call/mutings.ts';
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
} from '../../functions/contracts/operations/on-call/rota.ts';
import { takeSmsReply } from '../../functions/contracts/operations/on-call/sms-replies.ts';
import { testMyPage } from '../../functions/contracts/operations/on-call/test-page.ts';
import { takeVoiceReport } from '../../functions/contracts/operations/on-call/voice-reports.ts';
import { grantSmsSecret, grantVoiceSecret } from '../access/customer-ways.ts';
import { grantPagerWays } from '../access/pager-ways.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/** What the woken see and say: their alerts, and that they have them (F3). */
export class AlertDesk extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, lookupKey } = desk;
    const list = new HouseFunction(this, 'List', {
      house,
      handler: 'on-call/list',
      environment: { API_URL: api.url },
    });
    // For the address of one's own calendar.
    lookupKey.grantRead(list);
    tickets.grantList(list);
    tickets.grantRead(list);
    api.serve(list, [listAlerts, listMutings, readDuty, readShifts, exportRota, makeCalendarLink]);

    const acknowledge = new HouseFunction(this, 'Acknowledge', {
      house,
      handler: 'on-call/acknowledge',
    });
    tickets.grantChange(acknowledge);
    api.serve(acknowledge, [acknowledgeAlert, handOverAlert]);

    const rota = new HouseFunction(this, 'Rota', { house, handler: 'on-call/rota' });
    tickets.grantChange(rota);
    tickets.grantRead(rota);
    api.serve(rota, [
      overrideRota,
      importOverrides,
      endOverride,
      takeShift,
      askSwap,
      agreeSwap,
      declineSwap,
      muteAlerts,
      liftMuting,
    ]);

    const heartbeats = new HouseFunction(this, 'Heartbeats', {
      house,
      handler: 'on-call/heartbeats',
    });
    tickets.grantChange(heartbeats);
    tickets.grantRead(heartbeats);
    api.serve(heartbeats, [giveHeartbeat, listHeartbeats]);

    const test = new HouseFunction(this, 'TestPage', { house, handler: 'on-call/test-page' });
    tickets.grantChange(test);
    tickets.grantRead(test);
    // For the key by which it is sent once a minute.
    lookupKey.grantRead(test);
    grantPagerWays(test, desk);
    api.serve(test, [testMyPage]);

    // All the world may ask it: whoever has a link acknowledges that alert, and nothing else.
    const byLink = new HouseFunction(this, 'AcknowledgeLink', {
      house,
      handler: 'on-call/acknowledge-link',
    });
    tickets.grantChange(byLink);
    lookupKey.grantRead(byLink);
    api.serveOpenly(byLink, [showCall, acknowledgeCall]);

    // All the world may ask it: a provider's signature lets a call that was made acknowledge, and nothing else.
    const replies = new HouseFunction(this, 'ProviderReplies', {
      house,
      handler: 'on-call/provider-replies',
    });
    tickets.grantChange(replies);
    tickets.grantRead(replies);
    tickets.grantList(replies);
    lookupKey.grantRead(replies);
    if (house.settings.branch.messages?.sms?.replies) grantSmsSecret(replies, desk);
    grantVoiceSecret(replies, desk);
    api.serveOpenly(replies, [takeSmsReply, takeVoiceReport]);

    // All the world may ask it: it has the right to one item at a time.
    const calendar = new HouseFunction(this, 'Calendar', { house, handler: 'on-call/calendar' });
    tickets.grantFind(calendar);
    lookupKey.grantRead(calendar);
    api.serveOpenly(calendar, [readCalendar]);
  }
}
