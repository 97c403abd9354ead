/** Where this module is, for the bundler. */
export const NO_ENDPOINT_DISCOVERY = import.meta.filename;

/**
 * Stands in every bundle for `@aws-sdk/middleware-endpoint-discovery`, 9 kB a function with its cache:
 * DynamoDB's endpoint is the region's, and no function asks for another.
 */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): boolean => false,
  configFileSelector: (): boolean => false,
  default: false,
};

/** A client's settings as they are. */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config;
