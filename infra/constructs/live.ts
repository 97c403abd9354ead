import { Construct } from 'constructs';
import {
  CHANGES_THROTTLE,
  readChanges,
} from '../../functions/contracts/operations/live/changes.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/** What pages that stay open ask for again and again: apart, so that it starves nothing else. */
export class Live extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets } = desk;
    const changes = new HouseFunction(this, 'Changes', { house, handler: 'live/changes' });
    tickets.grantChange(changes);
    api.serve(changes, [readChanges], { throttle: CHANGES_THROTTLE });
  }
}
