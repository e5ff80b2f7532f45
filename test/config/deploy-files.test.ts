import { deployFiles } from '../../config/deploy-files';
import { manifest } from '../../cloudfunctions/manifest';
import type { FunctionManifest } from '../../localcloud/host/function-manifest';

const declared: FunctionManifest = {
  collections: [
    {
      name: 'orders',
      indexes: [{ fields: ['memberId', 'claim.until'] }, { fields: ['no'], unique: true }],
      rules: { read: false, write: false },
    },
    {
      name: 'stores',
      indexes: [{ fields: ['at'], kind: '2dsphere' }],
      rules: { read: false, write: false },
    },
    { name: 'staff', indexes: [], rules: { read: 'auth != null', write: false } },
  ],
  functions: [
    {
      name: 'shop',
      file: '/somewhere/shop/index.js',
      invoke: 'auth != null',
      timeoutSeconds: 10,
      memoryMb: 256,
      triggers: [],
      openapi: ['subscribeMessage.send'],
    },
    {
      name: 'jobs',
      file: '/somewhere/jobs/index.js',
      invoke: false,
      timeoutSeconds: 60,
      memoryMb: 128,
      triggers: [{ name: 'close', type: 'timer', config: '0 * * * * * *' }],
      openapi: [],
    },
  ],
};

const files = () => JSON.parse(JSON.stringify(deployFiles(declared))) as Record<string, object>;

describe('the files a deployment needs besides the code', () => {
  it('say all of it in manifest.json, without a path of this machine', () => {
    expect(files()['manifest.json']).toEqual({
      collections: declared.collections,
      functions: {
        shop: {
          invoke: 'auth != null',
          timeoutSeconds: 10,
          memoryMb: 256,
          timers: [],
          openapi: ['subscribeMessage.send'],
        },
        jobs: {
          invoke: false,
          timeoutSeconds: 60,
          memoryMb: 128,
          timers: [{ name: 'close', type: 'timer', config: '0 * * * * * *' }],
          openapi: [],
        },
      },
    });
    expect(JSON.stringify(files())).not.toContain('/somewhere');
  });

  it('tell the cloud’s command line collections, indexes and rules', () => {
    expect(files()['cloudbaserc.json']).toMatchObject({
      functionRoot: '.',
      framework: {
        plugins: {
          database: {
            inputs: {
              collections: [
                {
                  collectionName: 'orders',
                  createIndexes: [
                    {
                      name: 'memberId_claim-until',
                      unique: false,
                      keys: [
                        { name: 'memberId', direction: '1' },
                        { name: 'claim.until', direction: '1' },
                      ],
                    },
                    { name: 'no', unique: true, keys: [{ name: 'no', direction: '1' }] },
                  ],
                  aclTag: 'CUSTOM',
                  aclRule: { read: false, write: false },
                },
                {
                  collectionName: 'stores',
                  createIndexes: [
                    { name: 'at', unique: false, keys: [{ name: 'at', direction: '2dsphere' }] },
                  ],
                },
                {
                  collectionName: 'staff',
                  createIndexes: [],
                  aclRule: { read: 'auth != null', write: false },
                },
              ],
            },
          },
        },
      },
    });
  });

  it('tell it the functions with their limits and timers', () => {
    expect(files()['cloudbaserc.json']).toMatchObject({
      functions: [
        { name: 'shop', handler: 'index.main', timeout: 10, memorySize: 256, triggers: [] },
        { name: 'jobs', timeout: 60, memorySize: 128, triggers: [{ name: 'close' }] },
      ],
    });
  });

  it('close every function that is not named', () => {
    expect(files()['function-rules.json']).toEqual({
      '*': { invoke: false },
      shop: { invoke: 'auth != null' },
      jobs: { invoke: false },
    });
  });
});

describe('the shop’s own manifest', () => {
  it('lets clients read and write nothing by themselves', () => {
    expect(manifest.collections.length).toBeGreaterThan(20);
    for (const { rules } of manifest.collections)
      expect(rules).toEqual({ read: false, write: false });
  });

  it('stays within what CloudBase allows: 100 collections, 20 indexes each, names it accepts', () => {
    expect(manifest.collections.length).toBeLessThanOrEqual(100);
    for (const { name, indexes } of manifest.collections) {
      expect(name).toMatch(/^[A-Za-z][\w-]{0,63}$/);
      expect(indexes.length).toBeLessThanOrEqual(20);
      for (const { fields } of indexes) expect(fields.join('_').length).toBeLessThanOrEqual(64);
    }
  });

  it('declares no index twice, and none that another begins with', () => {
    for (const { indexes } of manifest.collections) {
      const names = indexes.map(({ fields }) => fields.join());
      for (const name of names)
        expect(names.filter((other) => other === name || other.startsWith(`${name},`))).toEqual([
          name,
        ]);
    }
  });

  it('keeps functions within the time and memory the cloud offers', () => {
    for (const { timeoutSeconds, memoryMb } of Object.values(manifest.functions)) {
      expect(timeoutSeconds).toBeLessThanOrEqual(60);
      expect([128, 256, 512, 1024, 2048]).toContain(memoryMb);
    }
  });
});
