import fs from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');
const packages = (
  JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }
).packages;

/** Where Node would find `name` from inside `place`: the nearest node_modules that has it. */
function found(place: string, name: string): LockedPackage | undefined {
  const own = packages[`${place}/node_modules/${name}`];
  if (own !== undefined) return own;
  const parent = place.split('/node_modules/').slice(0, -1).join('/node_modules/');
  return parent === '' ? packages[`node_modules/${name}`] : found(parent, name);
}

const platformPackage = /(darwin|linux|win32)/;

describe('the lock file', () => {
  it('has the binary of every platform, so that npm ci passes on all of them', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([name]) => platformPackage.test(name))
        .filter(([name, version]) => /^\d/.test(version) && found(place, name)?.version !== version)
        .map(([name, version]) => `${place} wants ${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('pins every direct dependency exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
