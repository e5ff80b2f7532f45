// The browser of the journey: an installed Chromium, or Debian's own when this is a root shell on Debian.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const find = () => [process.env.CHROMIUM_PATH, ...usual].find((file) => file && existsSync(file));

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function apt(...args) {
  console.log(`… apt-get ${args.join(' ')}`);
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

const hasChineseFont = () => {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

const advice =
  '浏览器测试需要 Chromium 和一套中文字体。请安装它们(Debian/Ubuntu:sudo apt-get install chromium fonts-noto-cjk),' +
  '或用环境变量 CHROMIUM_PATH 指明浏览器程序的位置，然后再运行 npm test。';

/** Gives the browser's path, installing it where that is possible without asking anybody. */
export function ensureChromium() {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH))
    throw new Error(`CHROMIUM_PATH 指向的 ${process.env.CHROMIUM_PATH} 不存在。${advice}`);
  if (isRootOnDebian() && (find() === undefined || !hasChineseFont())) {
    const wanted = ['chromium', 'fonts-noto-cjk', 'fontconfig'];
    if (!apt('update', '-q') || !apt('install', '-y', '-q', '--no-install-recommends', ...wanted))
      throw new Error(`没能用 apt 安装浏览器。${advice}`);
  }
  const browser = find();
  if (browser === undefined) throw new Error(advice);
  return browser;
}
