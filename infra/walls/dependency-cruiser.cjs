const { floors } = require('../../domains.json');
const HOUSE = '^(shared|backend|frontend)/src/domains/';

// One rule per floor: a room may use rooms below it, never a neighbour above.
const upward = floors.slice(0, -1).map((rooms, i) => ({
  name: `no-upward-from-floor-${i + 1}`,
  comment: 'A lower room must not know a higher one. Push a fact down, or read the record from above.',
  severity: 'error',
  from: { path: `${HOUSE}(${rooms.join('|')})/` },
  to: {
    path: `${HOUSE}(${floors
      .slice(i + 1)
      .flat()
      .join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'shared-is-pure',
      severity: 'error',
      comment: 'shared runs in a browser and on paper: no Nest, TypeORM, React, Node, clock or chance.',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '(^backend/|^frontend/|node_modules/(@nestjs|typeorm|react))' },
    },
    {
      name: 'shared-no-node-core',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'halves-apart',
      severity: 'error',
      comment: 'The front talks to the back over HTTP only.',
      from: { path: '^frontend/' },
      to: { path: '^backend/' },
    },
    { name: 'halves-apart-2', severity: 'error', from: { path: '^backend/' }, to: { path: '^frontend/' } },
    {
      name: 'kernel-knows-no-room',
      severity: 'error',
      from: { path: '^(shared/src/kernel|backend/src/platform|frontend/src/ui)/' },
      // the platform decides access, so it knows the list of offices: the rule, not the accounts
      to: { path: '/src/(domains|app)/', pathNot: '^shared/src/domains/identity/index\\.ts$' },
    },
    {
      name: 'knock-at-the-door',
      severity: 'error',
      comment: 'From another room, import its index.ts only.',
      from: { path: '^(shared|backend|frontend)/src/domains/([^/]+)/' },
      to: {
        path: '^$1/src/domains/[^/]+/.+',
        // testing.ts is the door for tests: builders that ship with a room
        pathNot: ['^$1/src/domains/$2/', '^$1/src/domains/[^/]+/(index|testing)\\.ts$'],
      },
    },
    {
      name: 'frontend-rooms-do-not-meet',
      severity: 'error',
      comment: 'Compose screens in frontend/src/app.',
      from: { path: '^frontend/src/domains/([^/]+)/' },
      to: { path: '^frontend/src/domains/', pathNot: '^frontend/src/domains/$1/' },
    },
    {
      name: 'rows-stay-home',
      severity: 'error',
      comment: 'A TypeORM row never leaves its room.',
      from: { path: '^backend/src/domains/([^/]+)/' },
      to: { path: '\\.row\\.ts$', pathNot: '^backend/src/domains/$1/' },
    },
    {
      name: 'secret-ballot',
      severity: 'error',
      comment: 'Who a person is and what a person voted must never meet.',
      from: { path: '/src/domains/(identity|ballots)/' },
      to: { path: '/src/domains/(identity|ballots)/', pathNot: '/src/domains/$1/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'An import the cruiser cannot follow escapes every other rule.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?url$' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js'],
    },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
  },
};
