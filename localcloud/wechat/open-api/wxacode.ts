import type { Fields } from '../../engine/document';
import type { OpenApiFile } from '../../gateway/open-api';
import { codePicture } from './code-picture';
import { MinuteLimit } from './minute-limit';
import type { Api, OpenApiTools } from './open-api-tools';
import type { PageCheck } from './page-check';
import type { Colour } from './png';
import { optionalFields, optionalText } from './request-data';
import { refusal, WxRefusal } from './wx-refusal';

/** The signs WeChat allows in a scene; `%` is not among them. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const VERSIONS = ['release', 'trial', 'develop'];

/** Codes of a path are limited for the life of a mini-program, `get` and `createQRCode` together. */
const PATH_CODES = { counter: 'path codes', limit: 100_000 };
const MAX_PATH_BYTES = 1024;

const BLACK: Colour = [0, 0, 0];
const WHITE: Colour = [255, 255, 255];

export interface WxacodeTools extends OpenApiTools {
  readonly pages: PageCheck;
  /** The address of the local cloud, to which its codes lead. */
  readonly origin: string;
  /** Codes of a scene in a minute: 5,000. */
  readonly perMinute?: number;
}

/**
 * Codes that open the mini-program: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/. What is
 * in them: `<local cloud>/?page=<page>&scene=<scene>` or `<local cloud>/?path=<path with query>`, each encoded once.
 */
export class Wxacode {
  private readonly limit: MinuteLimit;

  constructor(private readonly tools: WxacodeTools) {
    this.limit = new MinuteLimit(tools.perMinute ?? 5000, tools.now);
  }

  /** cloud.openapi.wxacode.getUnlimited */
  readonly getUnlimited: Api = (data) => {
    this.limit.count();
    const scene = optionalText(data, 'scene') ?? '';
    if (scene === '' || scene.length > 32)
      throw new WxRefusal(40169, 'invalid length for scene, or the data is not json string');
    if (!SCENE.test(scene)) throw refusal.scene();
    const page = this.pageOf(data);
    return this.picture({ page, scene }, data);
  };

  /** cloud.openapi.wxacode.get */
  readonly get: Api = (data) => this.pathCode(data);

  /** cloud.openapi.wxacode.createQRCode: a plain QR code at WeChat too, without colours. */
  readonly createQRCode: Api = ({ path, width }) => this.pathCode({ path, width });

  private pageOf(data: Fields): string {
    const page = optionalText(data, 'page') || this.tools.pages.home;
    if (/^\/|[?&=]/.test(page)) throw refusal.page();
    if (data['check_path'] !== false && !this.tools.pages.knows(page)) throw refusal.page();
    return page;
  }

  private async pathCode(data: Fields): Promise<OpenApiFile> {
    const path = optionalText(data, 'path') ?? '';
    if (path === '' || Buffer.byteLength(path) > MAX_PATH_BYTES)
      throw new WxRefusal(40159, 'invalid length for path, or the data is not json string');
    if (/[?&]scancode_time=/.test(path))
      throw new WxRefusal(85096, 'not allow include scancode_time field');
    const picture = this.picture({ path }, data);
    await this.countPathCode();
    return picture;
  }

  private async countPathCode(): Promise<void> {
    const { book } = this.tools;
    const { count = 0 } = book.get('~wxCounters', PATH_CODES.counter) ?? {};
    if (count >= PATH_CODES.limit) throw new WxRefusal(45029, 'qrcode count out of limit');
    await book.write((entry) =>
      entry.put('~wxCounters', { _id: PATH_CODES.counter, count: count + 1 }),
    );
  }

  private picture(target: Record<string, string>, data: Fields): OpenApiFile {
    const text = `${this.tools.origin}/?${new URLSearchParams(target).toString()}`;
    const version = optionalText(data, 'env_version');
    if (version !== undefined && !VERSIONS.includes(version))
      throw refusal.arguments('env_version');
    const colours = {
      line: data['auto_color'] === true ? BLACK : lineColour(data),
      ground: WHITE,
      isGroundClear: data['is_hyaline'] === true,
    };
    return { contentType: 'image/png', buffer: codePicture(text, widthOf(data), colours) };
  }
}

function widthOf({ width = 430 }: Fields): number {
  if (typeof width === 'number' && Number.isInteger(width) && width >= 280 && width <= 1280)
    return width;
  throw refusal.arguments('width');
}

/** WeChat takes the parts as numbers and as texts. */
function lineColour(data: Fields): Colour {
  const { r = 0, g = 0, b = 0 } = optionalFields(data, 'line_color') ?? {};
  return [part(r), part(g), part(b)];
}

function part(value: unknown): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 255)
    return number;
  throw refusal.arguments('line_color');
}
