import { minuteMs } from '#domain/calendar';
import type { OutboxEffect, OutboxRow } from '#domain/records';
import { inTurns } from '../../kit/in-turns';
import { log } from '../../kit/log';
import { doChore, isChore } from '../../kit/membership/do-chore';
import { payment } from '../../kit/outside/pay/payment';
import { dueRows } from '../../kit/repositories/outbox';
import { applyRefund } from '../../kit/settle/apply-refund';
import { endPayment } from '../../kit/settle/end-payment';
import { forgetSeed } from '../../kit/settle/forget-seed';
import { withTransaction } from '../../kit/with-transaction';

const mostPerRun = 100;
const atOnce = 4;
/** About a day and a half of tries; after that a person has to look. */
const mostAttempts = 40;
const longestPauseMs = 60 * minuteMs;

/**
 * Sends the side effects that wait in the outbox. Each is idempotent at the receiver, so a row is only done when the
 * receiver says so; until then it comes again, later each time.
 */
export async function deliverOutbox(now: number): Promise<number> {
  const rows = await dueRows(now, mostPerRun);
  const sent = await inTurns(rows, atOnce, (row) => deliverOne(row, now));
  return sent.filter(Boolean).length;
}

async function deliverOne(row: OutboxRow, now: number): Promise<boolean> {
  try {
    const isDone = await deliver(row, now);
    await note(row, isDone, now);
    return isDone;
  } catch (error) {
    log.fault('A row of the outbox failed', error, { code: row.kind });
    await note(row, false, now);
    return false;
  }
}

async function deliver(effect: OutboxEffect, now: number): Promise<boolean> {
  switch (effect.kind) {
    case 'refund': {
      const refunded = await payment().refund(effect.payload);
      if (!refunded.ok || refunded.value === 'underWay') return false;
      return (await applyRefund(effect.payload, now)).ok;
    }
    case 'closePayment': {
      const ended = await endPayment(effect.payload.orderId, now);
      return ended.ok && ended.value !== 'closing';
    }
    case 'forgetSeed':
      return (await forgetSeed(effect.payload.batchId)).ok;
    case 'moveBelongings':
    case 'applyWaiting':
    case 'dropFiles':
    case 'eraseMember':
      await doChore(effect, now);
      return true;
  }
}

/** Reads the row again: a notice may have finished it meanwhile. */
async function note({ _id }: OutboxRow, isDone: boolean, now: number): Promise<void> {
  await withTransaction(async (tx) => {
    const row = await tx.get('outbox', _id);
    if (row?.status !== 'waiting') return { ok: true, value: undefined };
    if (isDone && isChore(row)) tx.remove('outbox', _id);
    else tx.set('outbox', isDone ? { ...row, status: 'done' } : later(row, now));
    return { ok: true, value: undefined };
  });
}

function later(row: OutboxRow, now: number): OutboxRow {
  const attempts = row.attempts + 1;
  if (attempts < mostAttempts) {
    const pause = Math.min(longestPauseMs, minuteMs * 2 ** Math.min(row.attempts, 6));
    return { ...row, attempts, nextAt: now + pause };
  }
  log.warn('A row of the outbox was given up', { code: row.kind, count: attempts });
  return { ...row, attempts, status: 'dead' };
}
