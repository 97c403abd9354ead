/**
 * The house rule: capability rooms stand side by side on a shared ground. Every folder of functions/
 * that is not one of the ground's is a capability room, so a new room is under the rule at once.
 */
const ground = '(?:runtime|store|gateways|changing|showing|ports|contracts|domain)';
const room = `^functions/(?!${ground}/)([^/]+)/`;
const workshop = '^(?:local|cli|checks|test|bench|simulation)/';
const handler = '[.]handler[.]ts$';

/** What a room of the ground may import, besides itself. */
const only = (name, rooms, packages, comment) => ({
  name: `${name}-imports`,
  comment,
  severity: 'error',
  from: { path: `^functions/${name}/` },
  to: {
    couldNotResolve: false,
    pathNot: [
      `^functions/(?:${[name, ...rooms].join('|')})/`,
      ...packages.map((wanted) => `node_modules/${wanted}/`),
    ],
  },
});

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never(
      'rooms-apart',
      'rooms meet in the ticket, the events and the domain, never in each other',
      { path: room },
      { path: room, pathNot: '^functions/$1/' },
    ),
    never(
      'room-on-ground',
      'a use case takes ports; what fulfils them is joined to it in runtime/',
      { path: room },
      { path: '^functions/(?:store|gateways)/' },
    ),
    never(
      'runtime-for-handlers',
      'only a *.handler.ts (and runtime itself) imports runtime/',
      { path: '^functions/', pathNot: [handler, '^functions/runtime/'] },
      { path: '^functions/runtime/' },
    ),
    never(
      'ground-below-rooms',
      'the ground knows no capability',
      { path: `^functions/${ground}/` },
      { path: room },
    ),
    never(
      'handler-is-an-entry',
      'a handler is an entry: nothing imports it but its test',
      { pathNot: '^(?:test|bench)/' },
      { path: handler },
    ),
    never(
      'sdk-in-two-rooms',
      'of functions/, store and gateways alone know the AWS SDK',
      { path: '^functions/', pathNot: '^functions/(?:store|gateways)/' },
      { path: 'node_modules/(?:@aws-sdk|@smithy)/' },
    ),
    only('domain', [], ['temporal-polyfill'], 'the domain is pure: itself and temporal-polyfill'),
    only('contracts', ['domain'], ['zod', 'zod-openapi'], 'contracts: domain and zod'),
    only('ports', ['domain', 'contracts'], [], 'ports: types of domain and contracts'),
    only('changing', ['domain', 'contracts', 'ports'], [], 'changing: what is pure, and ports'),
    only('showing', ['domain', 'contracts', 'ports'], [], 'showing: what is pure, and ports'),
    never(
      'store-and-gateways-imports',
      'store and gateways import ports, contracts and domain',
      { path: '^functions/(store|gateways)/' },
      { path: '^functions/', pathNot: '^functions/(?:$1|ports|contracts|domain)/' },
    ),
    never(
      'functions-stand-alone',
      'what runs in the cloud imports nothing that deploys or tests it',
      { path: '^functions/' },
      {
        couldNotResolve: false,
        dependencyTypesNot: ['core'],
        pathNot: ['^functions/', 'node_modules/'],
      },
    ),
    never(
      'functions-bundle-dependencies',
      'a function is bundled from dependencies, not from what only builds and tests',
      { path: '^functions/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'infra-by-path',
      'infra refers to handlers by path; it imports contracts and domain alone',
      { path: '^infra/' },
      { path: '^functions/', pathNot: '^functions/(?:contracts|domain)/' },
    ),
    never(
      'not-into-workshop',
      'what is deployed does without what starts, checks, tests and measures it',
      { pathNot: [workshop, '^vitest[.]config[.]ts$'] },
      { path: workshop },
    ),
    never(
      'local-by-itself',
      'the local run does without commands, checks, tests and measurements',
      { path: '^local/' },
      { path: '^(?:cli|checks|test|bench)/' },
    ),
    never(
      'cli-by-itself',
      'the commands do without checks, tests and measurements',
      { path: '^cli/' },
      { path: '^(?:checks|test|bench)/' },
    ),
    never(
      'simulation-by-itself',
      'the simulation does without commands, the local run, checks, tests and measurements',
      { path: '^simulation/' },
      { path: '^(?:cli|local|checks|test|bench)/' },
    ),
    never(
      'checks-without-tests',
      'the checks do without tests and measurements',
      { path: '^checks/' },
      { path: '^(?:test|bench)/' },
    ),
    never('no-cycle', 'modules that need each other are one module', {}, { circular: true }),
    never(
      'no-orphan',
      'a module that nothing imports and that imports nothing',
      { orphan: true, pathNot: ['[.]d[.]ts$', '^checks/node-version[.]mjs$'] },
      {},
    ),
    never(
      'resolvable',
      'an import that leads nowhere',
      {},
      // Made from docs/openapi.json when the console is checked or built; nobody keeps it.
      { couldNotResolve: true, pathNot: '^[.]{1,2}/generated/api[.]ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type imports are dependencies too; the compiled code no longer shows them.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
