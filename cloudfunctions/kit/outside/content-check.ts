import cloud from 'wx-server-sdk';
import * as v from 'valibot';
import type { ErrorCode } from '#contract/errors';
import type { Answer } from '../answer';
import { log } from '../log';
import { wechatErrorNumber } from './wechat-error';

/** The interfaces as the SDK calls them; its own typings know no names. */
interface SecurityApi {
  readonly openapi: {
    readonly security: {
      msgSecCheck(data: object): Promise<unknown>;
      mediaCheckAsync(data: object): Promise<unknown>;
    };
  };
}

/** What a text or a picture is for: part of somebody's profile. */
const profileScene = 1;
/** The edition of both interfaces; the older one knows no person and no scene. */
const version = 2;
const picture = 2;

const textVerdict = v.object({ result: v.object({ suggest: v.string() }) });
const promised = v.object({ traceId: v.string() });

/** WeChat's event about a picture, as far as it decides; one it could not read has no result. */
const pictureEvent = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1)),
  errcode: v.number(),
  result: v.optional(v.object({ suggest: v.string() })),
});

/** What an event says about a picture; undefined for any other event. Only a clear pass passes. */
export function readPictureVerdict(
  event: unknown,
): { readonly traceId: string; readonly passed: boolean } | undefined {
  const read = v.safeParse(pictureEvent, event);
  if (!read.success) return undefined;
  const { trace_id: traceId, errcode, result } = read.output;
  if (errcode !== 0) log.warn('WeChat could not read a picture', { code: String(errcode) });
  return { traceId, passed: errcode === 0 && result?.suggest === 'pass' };
}

/**
 * Whether WeChat finds nothing wrong with words others will see. Only a clear pass passes: nobody here reviews what WeChat
 * is unsure of, and what could not be checked is not kept (decision 011).
 */
export async function checkWords(
  content: string,
  openid: string,
  refusedAs: ErrorCode,
): Promise<Answer<undefined>> {
  try {
    const { openapi } = cloud as unknown as SecurityApi;
    const said = await openapi.security.msgSecCheck({
      content,
      openid,
      scene: profileScene,
      version,
    });
    const { suggest } = v.parse(textVerdict, said).result;
    return suggest === 'pass' ? { ok: true, value: undefined } : { ok: false, code: refusedAs };
  } catch (error) {
    return unchecked(error);
  }
}

/** Asks WeChat to look at a picture. @returns the trace id under which the verdict is pushed later. */
export async function askPictureCheck(mediaUrl: string, openid: string): Promise<Answer<string>> {
  try {
    const request = { mediaUrl, mediaType: picture, openid, scene: profileScene, version };
    const { openapi } = cloud as unknown as SecurityApi;
    const { traceId } = v.parse(promised, await openapi.security.mediaCheckAsync(request));
    return { ok: true, value: traceId };
  } catch (error) {
    return unchecked(error);
  }
}

function unchecked(error: unknown): Answer<never> {
  const code = String(wechatErrorNumber(error) ?? 'unknown');
  log.warn('WeChat could not check something', { code });
  return { ok: false, code: 'CONTENT_UNCHECKED' };
}
