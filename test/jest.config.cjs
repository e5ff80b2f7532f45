// One project per level of the specification; `npm test` runs them all (see test/run.mjs).
const transform = {
  '^.+\\.(ts|tsx|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  ],
};

/** @param {string} name @param {string[]} folders @param {object} extra */
const project = (name, folders, extra = {}) => ({
  displayName: name,
  rootDir: `${__dirname}/..`,
  testEnvironment: 'node',
  // Builds that tests make beside the real one carry the same package names.
  modulePathIgnorePatterns: ['<rootDir>/.cache'],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform: {
    ...transform,
    'node_modules/(dinero\\.js|qr)/.+\\.js$': transform['^.+\\.(ts|tsx|mjs)$'],
  },
  // These come as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(dinero\\.js|qr)/)'],
  ...extra,
});

module.exports = {
  rootDir: `${__dirname}/..`,
  maxWorkers: 2,
  projects: [
    project('config', ['config']),
    project('domain', ['domain', 'contract']),
    project('functions', ['cloudfunctions']),
    project('localcloud', ['localcloud']),
    project('conformance', ['conformance']),
    project('phone', ['src', 'admin'], {
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/support/taro-stub/as-weapp.cjs'],
      moduleNameMapper: {
        '^@tarojs/taro$': '<rootDir>/test/support/taro-stub/taro.ts',
        '^@tarojs/components$': '<rootDir>/test/support/taro-stub/components.tsx',
        '\\.module\\.scss$': '<rootDir>/test/support/taro-stub/styles.ts',
        '\\.(png|svg)$': '<rootDir>/test/support/taro-stub/asset.cjs',
      },
    }),
    project('weapp', ['weapp'], { testEnvironment: 'jsdom' }),
    project('journeys', ['journeys'], { testTimeout: 180_000 }),
  ],
};
