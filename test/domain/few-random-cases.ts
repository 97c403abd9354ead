import * as fc from 'fast-check';

// Thousands of changes meet these tests: that one fails is enough, its simplest case nobody reads.
fc.configureGlobal({ endOnFailure: true, numRuns: 25 });
