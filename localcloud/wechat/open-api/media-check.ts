import type { Fields } from '../../engine/document';
import type { Log } from '../../host/log';
import { OneAtATime } from '../../one-at-a-time';
import { MinuteLimit } from './minute-limit';
import type { OpenApiRecord, Suggest } from './open-api-records';
import type { Api, OpenApiTools } from './open-api-tools';
import { choice, openidIn, requiredText } from './request-data';
import { CHECK_SCENES, PASS_LABEL } from './text-check';
import { refusal } from './wx-refusal';

type Check = OpenApiRecord<'~wxMediaChecks'>;

/** WeChat answers within half an hour; here it takes a moment. */
const CHECK_TAKES_MS = 2000;
/** A push nobody takes comes this many times in all, with this pause between. */
const PUSHES = 3;
const PAUSE_MS = 5000;
const LOOK_EVERY_MS = 250;
/** Pause after a result that could not be written down. */
const WRITE_AGAIN_MS = 1000;

/** What WeChat says of an address it cannot read. */
const UNREADABLE = { errcode: -1008, errmsg: 'download failed, please check the media url' };

export interface MediaCheckTools extends OpenApiTools {
  readonly appid: string;
  /** Whether the address leads to something this local cloud can read. Others are never called. */
  readonly canRead: (url: string) => Promise<boolean>;
  /** Hands a message to the function chosen for it; rejected when it was not taken. */
  readonly push: (event: Fields) => Promise<void>;
  readonly log: Log;
  readonly perMinute?: number;
  readonly checkTakesMs?: number;
}

/** cloud.openapi.security.mediaCheckAsync, whose result comes later as the event `wxa_media_check`. */
export class MediaChecks {
  private readonly limit: MinuteLimit;
  private timer: NodeJS.Timeout | undefined;
  private readonly pushing = new OneAtATime();
  private isStopped = false;

  constructor(private readonly tools: MediaCheckTools) {
    this.limit = new MinuteLimit(tools.perMinute ?? 2000, tools.now);
  }

  readonly mediaCheckAsync: Api = async (data, { requestId }) => {
    this.limit.count();
    const mediaUrl = requiredText(data, 'media_url');
    choice(data['media_type'], [1, 2], refusal.arguments('media_type'));
    choice(data['version'], [2], refusal.arguments('version'));
    choice(data['scene'], CHECK_SCENES, refusal.scene());
    const openid = openidIn(data, 'openid');
    const isReadable = await this.tools.canRead(mediaUrl);
    const verdict = await this.takeVerdict();
    const askedAt = this.tools.now();
    const check: Check = {
      _id: requestId,
      openid,
      mediaUrl,
      ...verdict,
      errcode: isReadable ? 0 : UNREADABLE.errcode,
      askedAt,
      nextAt: askedAt + (this.tools.checkTakesMs ?? CHECK_TAKES_MS),
      attempts: 0,
    };
    await this.tools.book.write((entry) => entry.put('~wxMediaChecks', check));
    this.resume();
    return { errcode: 0, errmsg: 'ok', trace_id: check._id };
  };

  /** What the next checks shall find, one after another. */
  async decide(suggest: Suggest, label: number, times: number): Promise<void> {
    const { book } = this.tools;
    const last = Math.max(0, ...book.list('~wxVerdicts').map(({ _id }) => _id));
    await book.write((entry) => {
      for (let n = 1; n <= times; n += 1)
        entry.put('~wxVerdicts', { _id: last + n, suggest, label });
    });
  }

  /** Pushes every result that is still owed, without waiting for its time. @returns how many were taken */
  pushNow(): Promise<number> {
    return this.pushing.run(async () => {
      let taken = 0;
      for (const check of this.owed()) if (await this.pushOne(check)) taken += 1;
      return taken;
    });
  }

  /** Looks after results that are owed, also those of an earlier run. */
  resume(): void {
    if (this.timer !== undefined || this.owed().length === 0) return;
    const look = () => void this.pushDue().catch((error: unknown) => this.pause(error));
    this.timer = setInterval(look, LOOK_EVERY_MS).unref();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.rest();
    await this.pushing.idle();
  }

  private async takeVerdict(): Promise<Pick<Check, 'suggest' | 'label'>> {
    const next = this.tools.book.list('~wxVerdicts').sort((a, b) => a._id - b._id)[0];
    if (next === undefined) return { suggest: 'pass', label: PASS_LABEL };
    await this.tools.book.remove('~wxVerdicts', next._id);
    return { suggest: next.suggest, label: next.label };
  }

  private owed(): Check[] {
    return this.tools.book.list('~wxMediaChecks', { nextAt: { $ne: null } });
  }

  private pushDue(): Promise<void> {
    return this.pushing.run(async () => {
      for (const check of this.owed())
        if (check.nextAt !== null && check.nextAt <= this.tools.now()) await this.pushOne(check);
      if (this.owed().length === 0) this.rest();
    });
  }

  /** What became of a push could not be written down, as on a full disk: it is still owed. */
  private pause(error: unknown): void {
    this.tools.log({ level: 'warn', source: 'wechat', text: `media checks: ${String(error)}` });
    this.rest();
    if (this.isStopped) return;
    const again = () => {
      this.rest();
      this.resume();
    };
    this.timer = setTimeout(again, WRITE_AGAIN_MS).unref();
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async pushOne(check: Check): Promise<boolean> {
    const attempts = check.attempts + 1;
    try {
      await this.tools.push(this.eventOf(check));
      await this.note({ ...check, attempts, nextAt: null });
      return true;
    } catch (error) {
      const isOver = attempts >= PUSHES;
      this.tools.log({
        level: 'warn',
        source: 'wechat',
        text: `push of media check ${check._id} was not taken (${attempts} of ${PUSHES}): ${String(error)}`,
      });
      await this.note({ ...check, attempts, nextAt: isOver ? null : this.tools.now() + PAUSE_MS });
      return false;
    }
  }

  private async note(check: Check): Promise<void> {
    await this.tools.book.write((entry) => entry.put('~wxMediaChecks', check));
  }

  private eventOf({ _id, openid, suggest, label, errcode }: Check): Fields {
    const found = { suggest, label };
    return {
      ToUserName: `gh_${this.tools.appid.slice(2, 14)}`,
      FromUserName: openid,
      CreateTime: Math.floor(this.tools.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: this.tools.appid,
      trace_id: _id,
      version: 2,
      ...(errcode === 0
        ? {
            errcode: 0,
            errmsg: 'ok',
            detail: [{ strategy: 'content_model', errcode: 0, ...found, prob: 90 }],
            result: found,
          }
        : { ...UNREADABLE, detail: [] }),
    };
  }
}
