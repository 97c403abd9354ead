import { Aws, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { OPEN_PAGES } from '../../functions/contracts/operations/console/pages.ts';
import { readConsoleSettings } from '../../functions/contracts/operations/console/settings.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/** The page on which a branch's people work, served by its own API: it has the right to nothing. */
export class Console extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, letters, mail } = desk;
    const { region } = Stack.of(this);
    // An emulator takes uploads where it answers as API: the page's own origin.
    const origins = house.local
      ? []
      : [letters, mail].map(
          (bucket) => `https://${bucket.nameIn(this)}.s3.${region}.${Aws.URL_SUFFIX}`,
        );
    const page = new HouseFunction(this, 'Page', {
      house,
      handler: 'console/console',
      name: 'console',
      environment: { UPLOAD_ORIGINS: origins.join(' ') },
    });
    api.serveOpenly(page, [...OPEN_PAGES, readConsoleSettings]);
    if (house.local) api.serveAtSlash(page);
  }
}
