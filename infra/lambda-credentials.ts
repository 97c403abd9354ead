/** Where this module is, for the bundler. */
export const CREDENTIALS = import.meta.filename;

/**
 * Stands in every bundle for `@aws-sdk/credential-provider-node`, which looks in a dozen places and
 * brings clients of its own for that, 130 kB a function. Lambda puts a function's credentials into
 * its environment, and replaces the environment before they expire.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN } = process.env;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
  };
};
