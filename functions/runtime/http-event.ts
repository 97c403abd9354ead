import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

/** A request as the gateway hands it on, its token verified. */
export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;
