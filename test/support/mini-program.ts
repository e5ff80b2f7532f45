import { randomFillSync } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import simulate from 'miniprogram-simulate';

/**
 * Runs the compiled mini-program (dist/weapp) page by page on WeChat's own template compiler.
 * Built-in tags have no looks here: assert on text and on what the page does, not on layout.
 */
interface TaroInstance {
  route?: string;
  options?: Record<string, string>;
  data: Record<string, unknown>;
  onLoad(query: Record<string, string>): void;
  onShow?(): void;
  onReady?(): void;
  onShareAppMessage?(event: { from: string }): unknown;
  onShareTimeline?(): unknown;
}

interface PageOptions {
  data?: Record<string, unknown>;
  [name: string]: unknown;
}

type Wx = Record<string, unknown>;

interface MiniProgramGlobals {
  wx: Wx;
  App: (app: AppOptions) => void;
  Page: (options: PageOptions) => void;
  Component: (options: Record<string, unknown>) => unknown;
  getApp: () => AppOptions | undefined;
  getCurrentPages: () => TaroInstance[];
}

interface AppOptions {
  onLaunch?(options: LaunchOptions): void;
  onShow?(options: LaunchOptions): void;
}

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
}

const dist = path.resolve(__dirname, '../../dist/weapp');
/** Pages are found by route, as in app.json. */
export interface OpenPage {
  readonly route: string;
  readonly instance: TaroInstance;
  text(): string;
  /** Resolves as soon as the page says it; rejects with what the page says instead. */
  waitFor(text: string): Promise<void>;
  /** Taps what says exactly this; the last one where several do, which is the one on top. */
  tap(words: string): Promise<void>;
  /** Taps what is read aloud with these words: pictures and signs have no text of their own. */
  tapLabelled(label: string): Promise<void>;
  /** Taps every node there is, once. */
  tapEverything(): Promise<void>;
}

export interface MiniProgram {
  open(route: string, query?: Record<string, string>): Promise<OpenPage>;
  /** Every wx API the mini-program called, in order. */
  readonly calls: readonly { readonly name: string; readonly argument: unknown }[];
  readonly storage: Map<string, unknown>;
}

// The simulator works through WeChat's global functions, which only exist at run time.
const globals = globalThis as unknown as MiniProgramGlobals;

/** Answers wx.cloud.callFunction over the local cloud's HTTP surface, signed in as `token` (null: nobody). */
export function cloudOver(url: string, token: string | null) {
  return {
    init: () => undefined,
    callFunction: async (call: { name: string; data: unknown }) => ({
      result: await post(`${url}/v1/functions/${call.name}`, token, call.data),
    }),
  };
}

export function post(url: string, token: string | null, data: unknown): Promise<unknown> {
  const body = JSON.stringify(data ?? {});
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          try {
            resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')));
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Starts dist/weapp as WeChat would: app.js once, then pages on demand. */
export function bootMiniProgram(launch: LaunchOptions, overrides: Wx): MiniProgram {
  const storage = new Map<string, unknown>();
  const calls: { name: string; argument: unknown }[] = [];
  const pages: TaroInstance[] = [];
  let app: AppOptions | undefined;

  Object.assign(globals.wx, standardWx(storage, launch), overrides);
  globals.wx = recording(globals.wx, calls);
  globals.App = (options) => {
    app = options;
  };
  globals.getApp = () => app;
  globals.getCurrentPages = () => pages;
  teachPages();

  // eslint-disable-next-line @typescript-eslint/no-require-imports -- compiled mini-program modules are CommonJS files
  require(path.join(dist, 'app.js'));
  app?.onLaunch?.(launch);
  app?.onShow?.(launch);
  return { calls, storage, open: (route, query = {}) => openPage(pages, route, query) };
}

function standardWx(storage: Map<string, unknown>, launch: LaunchOptions): Wx {
  const size = { windowWidth: 375, windowHeight: 812, screenWidth: 375, screenHeight: 812 };
  const device = {
    platform: 'ios',
    system: 'iOS 18',
    pixelRatio: 3,
    SDKVersion: '3.8.0',
    language: 'zh_CN',
  };
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getSystemInfoSync: () => ({ ...size, ...device, safeArea: { top: 47, bottom: 778 } }),
    getWindowInfo: () => ({ ...size, pixelRatio: 3, safeArea: { top: 47, bottom: 778 } }),
    getDeviceInfo: () => device,
    getAppBaseInfo: () => ({
      SDKVersion: '3.8.0',
      language: 'zh_CN',
      theme: 'light',
      fontSizeScaleFactor: 1,
    }),
    getMenuButtonBoundingClientRect: () => ({
      top: 52,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
      bottom: 84,
    }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    onNetworkStatusChange: () => undefined,
    getNetworkType: (o?: Callbacks) => o?.success?.({ networkType: 'wifi' }),
    vibrateShort: () => undefined,
    // Taro hands this one through, so it answers as WeChat itself does when no callback is given.
    getRandomValues: async ({ length }: { length: number }) => ({
      randomValues: randomFillSync(new Uint8Array(length)).buffer,
    }),
    ...navigation(),
  };
}

interface Callbacks {
  success?(value: unknown): void;
  complete?(value: unknown): void;
}

const succeed = (options?: Callbacks) => {
  options?.success?.({ errMsg: 'ok' });
  options?.complete?.({ errMsg: 'ok' });
};

const navigation = (): Wx =>
  Object.fromEntries(
    [
      'navigateTo',
      'redirectTo',
      'switchTab',
      'reLaunch',
      'navigateBack',
      'showToast',
      'hideToast',
      'showLoading',
      'hideLoading',
      'showModal',
      'setNavigationBarTitle',
      'stopPullDownRefresh',
      'showShareMenu',
      'setTabBarBadge',
      'removeTabBarBadge',
      'pageScrollTo',
    ].map((name) => [name, succeed]),
  );

function recording(wx: Wx, calls: { name: string; argument: unknown }[]): Wx {
  return new Proxy(wx, {
    get(target, name: string) {
      const value = target[name];
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        calls.push({ name, argument: args[0] });
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
}

/** The simulator knows components only, so a page is registered as a component with its functions as methods. */
function teachPages(): void {
  const component = globals.Component;
  // j-component re-applies properties by reference and would undo updates made inside Taro's custom wrapper:
  // without its life cycle all updates go through the page.
  globals.Component = (options) => {
    const properties = options['properties'] as Record<string, unknown> | undefined;
    if (properties && 'i' in properties) {
      delete options['attached'];
      delete options['detached'];
    }
    return component(options);
  };
  globals.Page = (options) => {
    const methods: Record<string, unknown> = {};
    const fields: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(options)) {
      if (typeof value === 'function') methods[name] = value;
      else if (name !== 'data') fields[name] = value;
    }
    globals.Component({
      data: options.data ?? {},
      methods,
      lifetimes: {
        created(this: Record<string, unknown>) {
          Object.assign(this, fields);
        },
      },
    });
  };
}

const loaded = new Map<string, string>();

/** The simulator compiles a page once; loading it again would forget it. */
function componentOf(route: string): string {
  const known = loaded.get(route);
  if (known !== undefined) return known;
  const id = simulate.load(path.join(dist, route), 'page', {
    rootPath: dist,
    compiler: 'official',
    compilerOptions: { maxBuffer: 1 << 27 },
  });
  loaded.set(route, id);
  return id;
}

async function openPage(
  pages: TaroInstance[],
  route: string,
  query: Record<string, string>,
): Promise<OpenPage> {
  const component = simulate.render(componentOf(route));
  const instance = component.instance as unknown as TaroInstance;
  instance.route = route;
  instance.options = query;
  pages.push(instance);
  const parent = document.createElement('div');
  document.body.appendChild(parent);
  component.attach(parent);
  instance.onLoad(query);
  instance.onShow?.();
  await pause();
  instance.onReady?.();
  const text = () => component.dom?.textContent ?? '';
  return {
    route,
    instance,
    text,
    async waitFor(wanted) {
      const until = Date.now() + patienceMs;
      while (!text().includes(wanted)) {
        if (Date.now() > until) throw new Error(`"${wanted}" does not appear in: ${text()}`);
        await pause();
      }
    },
    tap: (words) => tapNode(component.dom, (node) => node.textContent?.trim() === words, words),
    tapLabelled: (label) => tapNode(component.dom, (node) => labelOf(node) === label, label),
    tapEverything: async () => {
      for (const node of nodesOf(component.dom)) tapOn(node);
      await pause();
    },
  };
}

/** Resolves with the first answer that is not undefined. */
export async function eventually<Answer>(ask: () => Answer | undefined): Promise<Answer> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`never answered: ${ask.toString()}`);
    await pause();
  }
}

const patienceMs = 15_000;

/** The simulator keeps WeChat's element beside the browser's. */
interface SimulatedNode extends Element {
  __wxElement?: {
    triggerEvent(name: string, detail: object, options: object): void;
    dataset?: Record<string, unknown>;
  };
}

async function tapNode(
  root: Node | undefined,
  matches: (node: SimulatedNode) => boolean,
  wanted: string,
): Promise<void> {
  const found = nodesOf(root).filter(matches).pop();
  if (!found) throw new Error(`nothing says "${wanted}" in: ${root?.textContent}`);
  tapOn(found);
  await pause();
}

const nodesOf = (root: Node | undefined): SimulatedNode[] =>
  root instanceof Element
    ? [...root.querySelectorAll<SimulatedNode>('*')].filter((node) => node.__wxElement)
    : [];

function tapOn(node: SimulatedNode): void {
  const options = { bubbles: true, composed: true, capturePhase: true };
  node.__wxElement?.triggerEvent('tap', {}, options);
}

const labelOf = (node: Element) => node.getAttribute('aria-label');

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
