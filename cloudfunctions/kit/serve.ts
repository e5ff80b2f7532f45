import * as v from 'valibot';
import type { ActionSpec, ActionTable, Reply } from '#contract/action';
import { sentenceFor } from '#contract/errors';
import { actionKey } from '#contract/fields';
import type { Language } from '#domain/language';
import type { ActionEntries, ActionEntry } from './action-entry';
import type { Answer } from './answer';
import type { CallContext } from './call-context';
import { readCaller, type Caller, type StaffMember } from './caller';
import { canonicalJson } from './canonical-json';
import { badRequest, checkInput } from './input';
import { log } from './log';
import { clock } from './outside/clock';
import { digest } from './outside/ids';
import { Refused, type ServerRefusal } from './refused';
import { activeStaff } from './repositories/staff';
import { requestIdOf } from './request-id';

/** Turns an action table into a cloud function. */
export function serve<Table extends ActionTable>(actions: Table, entries: ActionEntries<Table>) {
  return (event: unknown, platform?: unknown): Promise<Reply> => {
    const caller = readCaller();
    const language = languageOf(event);
    return answer(actions, entries, { event, caller, language, requestId: requestIdOf(platform) });
  };
}

interface Call {
  readonly event: unknown;
  readonly caller: Caller;
  readonly language: Language;
  readonly requestId: string;
}

async function answer<Table extends ActionTable>(
  actions: Table,
  entries: ActionEntries<Table>,
  call: Call,
): Promise<Reply> {
  const action = textOf(call.event, 'action');
  try {
    const found = Object.hasOwn(actions, action) ? actions[action] : undefined;
    const entry = found && entries[action];
    if (found === undefined || entry === undefined)
      return say({ ok: false, code: 'UNKNOWN_ACTION' }, call);
    return say(await run(found, entry, action, call), call);
  } catch (error) {
    if (error instanceof Refused) return say(error.refusal, call);
    log.fault('An action failed', error, { requestId: call.requestId, action });
    return say({ ok: false, code: 'INTERNAL' }, call);
  }
}

/** Rights first, so that a stranger learns nothing from the checks of the input. */
async function run(
  spec: ActionSpec,
  entry: ActionEntry<ActionSpec>,
  action: string,
  { event, caller, language, requestId }: Call,
): Promise<Answer<unknown>> {
  const key = textOf(event, 'key');
  const contextFor = <Who>(who: Who, input: unknown): CallContext<Who> => ({
    caller: who,
    now: clock(),
    language,
    requestId,
    call: { action, key, bodyHash: digest(canonicalJson({ action, input })) },
  });
  const checked = () => checkCall(spec, entry, event, key);

  if (entry.allow === 'anyone') {
    const input = checked();
    return input.ok ? entry.run(input.value, contextFor(caller, input.value)) : input;
  }
  if (entry.allow === 'buyer') {
    if (caller.kind !== 'buyer') return { ok: false, code: 'LOGIN_REQUIRED' };
    const input = checked();
    return input.ok ? entry.run(input.value, contextFor(caller, input.value)) : input;
  }
  const staff = await staffOf(caller);
  if (!staff.ok) return staff;
  if (!entry.allow.includes(staff.value.staff.role)) return { ok: false, code: 'FORBIDDEN' };
  const input = checked();
  return input.ok ? entry.run(input.value, contextFor(staff.value, input.value)) : input;
}

function checkCall(
  spec: ActionSpec,
  entry: ActionEntry<ActionSpec>,
  event: unknown,
  key: string,
): Answer<unknown> {
  if (spec.mutates && key === '') return { ok: false, code: 'KEY_MISSING' };
  if (spec.mutates && !v.is(actionKey, key)) return badRequest('key');
  return checkInput(spec.input, own(event, 'data'), entry.fieldCodes);
}

async function staffOf(caller: Caller): Promise<Answer<StaffMember>> {
  if (caller.kind !== 'console') return { ok: false, code: 'LOGIN_REQUIRED' };
  const staff = await activeStaff(caller.id);
  if (staff === undefined) return { ok: false, code: 'FORBIDDEN' };
  return { ok: true, value: { kind: 'staff', id: caller.id, source: caller.source, staff } };
}

function say(answered: Answer<unknown>, call: Call): Reply {
  return answered.ok ? { ok: true, data: answered.value } : refuse(answered, call);
}

function refuse({ code, details }: ServerRefusal, { language, requestId }: Call): Reply {
  const message = sentenceFor(code, details, language);
  return details === undefined
    ? { ok: false, code, message, requestId }
    : { ok: false, code, message, details, requestId };
}

/** Only these four fields of an event count; WeChat itself adds others, such as `userInfo`. */
function own(event: unknown, field: 'action' | 'data' | 'key' | 'language'): unknown {
  const isObject = typeof event === 'object' && event !== null;
  return isObject && Object.hasOwn(event, field) ? Reflect.get(event, field) : undefined;
}

function languageOf(event: unknown): Language {
  return own(event, 'language') === 'en' ? 'en' : 'zh';
}

function textOf(event: unknown, field: 'action' | 'key'): string {
  const value = own(event, field);
  return typeof value === 'string' ? value : '';
}
