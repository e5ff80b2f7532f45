import type { FunctionManifest } from '../localcloud/host/function-manifest';

/** The newest Node the cloud offers that the bundles are built for. */
const RUNTIME = 'Nodejs18.15';

/** The files beside the built functions that say what a deployment needs besides their code, by name. */
export const deployFiles = (manifest: FunctionManifest): Readonly<Record<string, object>> => ({
  'manifest.json': manifestFile(manifest),
  'cloudbaserc.json': cloudbaseFile(manifest),
  'function-rules.json': functionRules(manifest),
});

/** All of it in one place: what the local cloud reads and what an operator compares an environment with. */
const manifestFile = ({ collections, functions }: FunctionManifest) => ({
  collections,
  functions: Object.fromEntries(
    functions.map(({ name, invoke, timeoutSeconds, memoryMb, triggers, openapi }) => [
      name,
      { invoke, timeoutSeconds, memoryMb, timers: triggers, openapi },
    ]),
  ),
});

/**
 * For `tcb`, CloudBase's command line: functions as in https://docs.cloudbase.net/cli-v1/functions/configs, collections with
 * indexes and rules as in https://docs.cloudbase.net/en/framework/plugins/framework-plugin-database.
 */
const cloudbaseFile = ({ collections, functions }: FunctionManifest) => ({
  envId: '{{envId}}',
  functionRoot: '.',
  functions: functions.map(({ name, timeoutSeconds, memoryMb, triggers }) => ({
    name,
    handler: 'index.main',
    runtime: RUNTIME,
    timeout: timeoutSeconds,
    memorySize: memoryMb,
    installDependency: true,
    triggers,
  })),
  framework: {
    plugins: {
      database: {
        use: '@cloudbase/framework-plugin-database',
        inputs: { collections: collections.map(pluginCollection) },
      },
    },
  },
});

function pluginCollection({ name, indexes, rules }: FunctionManifest['collections'][number]) {
  return {
    collectionName: name,
    createIndexes: indexes.map(({ fields, unique = false, kind = '1' }) => ({
      name: fields.join('_').replaceAll('.', '-'),
      unique,
      keys: fields.map((field) => ({ name: field, direction: kind })),
    })),
    aclTag: 'CUSTOM',
    aclRule: rules,
  };
}

/** The text of the console's function rules; `*` closes what is not named. */
const functionRules = ({ functions }: FunctionManifest) => ({
  '*': { invoke: false },
  ...Object.fromEntries(functions.map(({ name, invoke }) => [name, { invoke }])),
});
