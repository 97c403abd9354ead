import { Fn, Lazy, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnRoute,
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { consoleDoor, type OpenPages } from '../../functions/contracts/operations/console/pages.ts';
import type { Throttle } from '../../functions/contracts/operations/open-operation.ts';
import type { Operation } from '../../functions/contracts/operations/operation.ts';
import type { Tickets } from '../access/tickets.ts';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { Premises } from '../premises.ts';
import { routesOf } from '../routes.ts';
import type { StackContext } from '../stack-context.ts';
import type { HouseFunction } from './house-function.ts';

/** What one branch's clients may ask for in a second, over all routes. */
const REQUESTS_A_SECOND = { rateLimit: 200, burstLimit: 400 };

/** One line a request. No address, no path (a route's template instead), nobody's name. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    responseBytes: '$context.responseLength',
    gatewayError: '$context.error.responseType',
    integrationStatus: '$context.integrationStatus',
  }),
);

/**
 * The branch's HTTP API: every route asks for a token of the issuer that the branch names, but for the
 * open ones, each of which has a throttle of its own.
 */
export class BranchApi extends Construct {
  readonly id: string;
  /** Where clients reach it, without a slash at the end. */
  readonly url: string;
  private readonly api: HttpApi;
  private readonly tokens: HttpJwtAuthorizer;
  private readonly tickets: Tickets;
  private readonly stage: HttpStage;
  private readonly throttles: Record<string, RouteThrottle> = {};

  constructor(
    scope: Construct,
    id: string,
    { ground, tickets }: { ground: StackContext; tickets: Tickets },
  ) {
    super(scope, id);
    this.tickets = tickets;
    const { branch } = ground.settings;
    const { issuer, audience } = branch.auth;
    this.tokens = new HttpJwtAuthorizer('Tokens', issuer, { jwtAudience: [audience] });
    this.api = new HttpApi(this, 'Api', {
      apiName: nameOf(branch.id, 'api'),
      createDefaultStage: false,
      defaultAuthorizer: this.tokens,
    });
    this.id = this.api.apiId;
    this.url =
      branch.publicApiUrl === undefined
        ? this.api.apiEndpoint
        : Fn.join(this.id, branch.publicApiUrl.split('{apiId}'));
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: REQUESTS_A_SECOND,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog(this, ground)),
        format: ACCESS_LOG,
      },
    });
    throttleRoutes(this.stage, this.throttles);
    ground.operations.watch(this, 'api-failing', {
      metric: this.stage.metricServerError({ statistic: 'Sum' }),
      description: `The API of ${branch.id} answers with 5xx: read the functions' logs.`,
    });
  }

  /** Has a function answer operations that ask for no token: it looks nobody up. */
  serveOpenly(fn: HouseFunction, operations: readonly OpenPages[]): void {
    const integration = new HttpLambdaIntegration(fn.node.id, fn, {
      scopePermissionToRoute: false,
    });
    for (const { method, path, open } of operations) {
      const routes = this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
      for (const route of routes)
        excuse(route, 'AwsSolutions-APIG4', `whoever has no token may ask. ${open.admittedBy}`);
      this.throttle(`${method} ${path}`, routes, open.throttle);
    }
  }

  private throttle(key: string, routes: readonly HttpRoute[], throttle: Throttle): void {
    // The stage can throttle no route that is not there yet.
    this.stage.node.addDependency(...routes);
    this.throttles[key] = {
      ThrottlingRateLimit: throttle.rateLimit,
      ThrottlingBurstLimit: throttle.burstLimit,
    };
  }

  /**
   * Leads an emulator's `/console/` to the page. On AWS `{proxy+}` stands for an empty rest too, and no
   * route may end in a `/`; the emulator has both the other way.
   */
  serveAtSlash(page: HouseFunction): void {
    const [route] = this.api.addRoutes({
      path: `${consoleDoor.path}/slash`,
      methods: [HttpMethod[consoleDoor.method]],
      integration: new HttpLambdaIntegration('AtSlash', page, { scopePermissionToRoute: false }),
      authorizer: new HttpNoneAuthorizer(),
    });
    const { defaultChild } = route?.node ?? {};
    if (!(defaultChild instanceof CfnRoute)) throw new TypeError('a route is a CfnRoute');
    defaultChild.routeKey = `${consoleDoor.method} ${consoleDoor.path}/`;
  }

  /**
   * Has a function answer operations, and look up in whose right it is asked.
   * @param others whether it also tells whoever asks for anything else that there is no such thing
   * @param throttle how often it may be asked for, where that is to be no part of what all others may
   * @param amongOthers operations that it answers below paths where another function answers the rest
   */
  serve(
    fn: HouseFunction,
    operations: readonly Operation[],
    {
      others = false,
      amongOthers = [],
      throttle,
    }: {
      readonly others?: boolean;
      readonly amongOthers?: readonly Operation[];
      readonly throttle?: Throttle;
    } = {},
  ): void {
    this.tickets.grantRead(fn);
    const integration = new HttpLambdaIntegration(fn.node.id, fn, {
      // One permission for the API, not one for each route.
      scopePermissionToRoute: false,
    });
    for (const { method, path } of [...amongOthers, ...routesOf(operations)]) {
      const routes = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
      if (throttle) this.throttle(`${method} ${path}`, routes, throttle);
    }
    if (others)
      new HttpRoute(this, 'Others', {
        httpApi: this.api,
        routeKey: HttpRouteKey.DEFAULT,
        authorizer: this.tokens,
        integration,
      });
  }
}

/** How often one route may be asked for, as the stage has it. */
type RouteThrottle = {
  readonly ThrottlingRateLimit: number;
  readonly ThrottlingBurstLimit: number;
};

/** Lets a stage throttle single routes by what stands in `throttles` when all of them are known. */
const throttleRoutes = (stage: HttpStage, throttles: Readonly<Record<string, RouteThrottle>>) => {
  const { defaultChild } = stage.node;
  if (!(defaultChild instanceof CfnStage)) throw new TypeError('a stage is a CfnStage');
  defaultChild.routeSettings = Lazy.any({ produce: () => throttles });
};

/** The premises of those whom the API asks. */
export type Desk = Premises & { readonly api: BranchApi };

const accessLog = (scope: Construct, { settings, key }: StackContext): LogGroup =>
  new LogGroup(scope, 'AccessLog', {
    logGroupName: `/aws/vendedlogs/apis/${nameOf(settings.branch.id, 'api')}`,
    retention: settings.branch.logRetentionDays,
    encryptionKey: key.key,
    removalPolicy: RemovalPolicy.DESTROY,
  });
