// Jest runs TypeScript sources as ESM through swc; @kentan/shared resolves to its sources, never to a stale build.
const swc = (tsx) => ({
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true, dynamicImport: true, tsx },
        transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
        keepClassNames: true,
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
});
const REQUIRED_ESM = '/node_modules/(content-disposition)/.+\\.js$';
const common = (name, extra = {}) => ({
  displayName: name,
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  roots: [`<rootDir>/${name}/src`],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    ...swc(name === 'frontend'),
    // ES modules that CommonJS packages require(): Node does that natively, Jest on Node 20 does not.
    [REQUIRED_ESM]: ['@swc/jest', { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(content-disposition)/)'],
  moduleNameMapper: {
    '^@kentan/shared/kernel$': '<rootDir>/shared/src/kernel/index.ts',
    '^@kentan/shared/testing/(.*)$': '<rootDir>/shared/src/domains/$1/testing.ts',
    '^@kentan/shared/(.*)$': '<rootDir>/shared/src/domains/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  ...extra,
});
export default {
  projects: [
    common('shared'),
    common('frontend'),
    common('backend', { testMatch: ['**/*.test.ts'], testPathIgnorePatterns: ['\\.db\\.test\\.ts$'] }),
    {
      ...common('backend', { testMatch: ['**/*.db.test.ts'] }),
      displayName: 'api',
    },
  ],
  testTimeout: 60000,
};
