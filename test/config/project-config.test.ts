import fs from 'node:fs';
import path from 'node:path';

interface ProjectConfig {
  readonly miniprogramRoot: string;
  readonly cloudfunctionRoot: string;
}

const root = path.resolve(__dirname, '../..');
const inRoot = (...parts: string[]): string => path.join(root, ...parts);
const { miniprogramRoot, cloudfunctionRoot } = JSON.parse(
  fs.readFileSync(inRoot('project.config.json'), 'utf8'),
) as ProjectConfig;

describe('WeChat DevTools opening this folder', () => {
  it('finds the built mini-program', () => {
    expect(miniprogramRoot).toBe('dist/weapp/');
    const { pages } = JSON.parse(fs.readFileSync(inRoot(miniprogramRoot, 'app.json'), 'utf8')) as {
      pages: string[];
    };
    const missing = pages
      .flatMap((page) => ['.js', '.wxml', '.json'].map((ending) => page + ending))
      .filter((file) => !fs.existsSync(inRoot(miniprogramRoot, file)));
    expect(missing).toEqual([]);
  });

  it.each(['open', 'shop', 'admin', 'notify', 'jobs'])(
    'finds the function %s, ready to upload',
    (name) => {
      const files = fs.readdirSync(inRoot(cloudfunctionRoot, name));
      expect(files.sort()).toEqual(['config.json', 'index.js', 'package.json']);
    },
  );
});
