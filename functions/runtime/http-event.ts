import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

/** A request as the gateway hands it on, its token verified. */
export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** A request for an operation that asks for no token: nobody has verified anything. */
export type OpenEvent = APIGatewayProxyEventV2;
