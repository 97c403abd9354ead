/** Where this module is, for the bundler. */
export const NO_EVENT_STREAMS = import.meta.filename;

/**
 * Stands in every bundle for `@smithy/core/event-streams`, 20 kB a function: none of them sends or
 * reads a stream of events, as S3 Select is one.
 */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

/** @throws always: what asks for it would need the real one */
export const eventStreamSerdeProvider = (): never => {
  throw new Error('bundles hold no event streams: see infra/no-event-streams.ts');
};
