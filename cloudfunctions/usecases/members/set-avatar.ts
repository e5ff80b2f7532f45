import type { CheckedInputOf } from '#contract/action';
import type { MemberCardView } from '#contract/member-views';
import type { membershipActions } from '#contract/membership';
import { chooseAvatar, clearAvatar, filesOf, pictureKind } from '#domain/membership/avatar';
import { countAvatar } from '#domain/membership/avatar-pace';
import type { Answer } from '../../kit/answer';
import type { BuyerContext } from '../../kit/call-context';
import { log } from '../../kit/log';
import { choreRow } from '../../kit/membership/chore-row';
import { callerIn } from '../../kit/membership/caller-in';
import { keptAnswer, once } from '../../kit/once';
import { askPictureCheck } from '../../kit/outside/content-check';
import { dropFiles, linksTo, storeFile } from '../../kit/outside/files';
import { idFrom, newId } from '../../kit/outside/ids';
import { memberOf } from '../../kit/repositories/members';
import { theShopId } from '../../kit/the-shop';
import type { Tx } from '../../kit/transaction';
import { withTransaction } from '../../kit/with-transaction';
import { memberCardView } from '../../kit/views/member-card';

type Input = CheckedInputOf<typeof membershipActions.setAvatar>;
type Kept = { readonly kept: true };

/** A picture in the storage that WeChat has promised to look at. */
interface Sent {
  readonly file: string;
  readonly traceId: string;
}

/**
 * Keeps a picture of oneself. Clients write nothing to the storage: the bytes come here, are looked at, and go into the
 * member's own folder. Until WeChat's verdict is pushed only the owner sees it (decision 011).
 */
export async function setAvatar(
  { picture }: Input,
  context: BuyerContext,
): Promise<Answer<MemberCardView>> {
  const [kept, { _id }] = await Promise.all([keptAnswer<Kept>(context), memberOf(context.caller)]);
  if (kept !== undefined) return kept.ok ? card(context) : kept;
  const done = picture === '' ? await clear(context) : await replace(picture, _id, context);
  return done.ok ? card(context) : done;
}

async function card(context: BuyerContext): Promise<Answer<MemberCardView>> {
  return { ok: true, value: await memberCardView(await memberOf(context.caller), context) };
}

function clear(context: BuyerContext): Promise<Answer<Kept>> {
  return once<Kept>(context, async (tx) => {
    const member = await callerIn(tx, context.caller);
    if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
    const cleared = clearAvatar(member);
    tx.set('members', cleared.member);
    dropLater(tx, cleared.dropped, context.now);
    return { ok: true, value: { kept: true } };
  });
}

async function replace(
  picture: string,
  memberId: string,
  context: BuyerContext,
): Promise<Answer<Kept>> {
  const bytes = Buffer.from(picture, 'base64');
  const kind = pictureKind(bytes);
  if (!kind.ok) return kind;
  const counted = await countOne(context);
  if (!counted.ok) return counted;
  const stored = await storeFile(newPath(memberId, kind.value), bytes);
  if (!stored.ok) return stored;
  const file = stored.value;
  try {
    const traceId = await askPictureCheck((await linksTo([file]))(file), context.caller.openid);
    return traceId.ok ? await keep({ file, traceId: traceId.value }, context) : traceId;
  } finally {
    await dropUnused(file, context);
  }
}

function countOne({ caller, now }: BuyerContext): Promise<Answer<true>> {
  return withTransaction(async (tx) => {
    const member = await callerIn(tx, caller);
    if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
    const counted = countAvatar(member, now);
    if (!counted.ok) return counted;
    tx.set('members', counted.value);
    return { ok: true, value: true };
  });
}

/** Every member has a folder of their own, whose name leads back to nobody. */
function newPath(memberId: string, kind: string): string {
  return `avatars/${idFrom(['avatars', memberId], 24)}/${newId(16)}.${kind}`;
}

function keep({ file, traceId }: Sent, context: BuyerContext): Promise<Answer<Kept>> {
  const { now } = context;
  return once<Kept>(context, async (tx) => {
    const member = await callerIn(tx, context.caller);
    if (member === undefined) return { ok: false, code: 'LOGIN_REQUIRED' };
    const chosen = chooseAvatar(member, file, now);
    tx.set('members', chosen.member);
    tx.add('avatarChecks', {
      ...{ _id: traceId, shopId: theShopId, memberId: member._id },
      ...{ file, at: now },
    });
    dropLater(tx, chosen.dropped, now);
    return { ok: true, value: { kept: true } };
  });
}

function dropLater(tx: Tx, files: readonly string[], now: number): void {
  if (files.length > 0) tx.add('outbox', choreRow({ kind: 'dropFiles', payload: { files } }, now));
}

/** What was refused, failed, or came second under the same key shows nowhere: its file goes. */
async function dropUnused(file: string, { caller }: BuyerContext): Promise<void> {
  if (filesOf(await memberOf(caller)).includes(file)) return;
  // The person is told about their picture, not about a file nobody sees.
  await dropFiles([file]).catch((error: unknown) => log.fault('A file was left behind', error));
}
