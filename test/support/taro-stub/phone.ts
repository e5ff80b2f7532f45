import type { CallEvent } from '#contract/action';

interface Launch {
  scene: number;
  path: string;
  query: Record<string, string>;
}

type FunctionAnswer = (call: { name: string; event: CallEvent }) => unknown;

const direct: Launch = { scene: 1001, path: 'pages/home/index', query: {} };

const fresh = () => ({
  launch: { ...direct },
  storage: new Map<string, string>(),
  /** What the cloud answers; set by each test. */
  answer: (() => undefined) as FunctionAnswer,
  calls: [] as { name: string; event: CallEvent }[],
  /** Everything else the storefront asked of WeChat, e.g. ['navigateTo', { url }]. */
  asked: [] as [string, unknown][],
  networkListeners: new Set<(status: { isConnected: boolean }) => void>(),
  online: true,
  confirms: true,
  /** What the phone number button hears. */
  phoneNumber: { errMsg: 'getPhoneNumber:ok', code: 'phone-code-1' } as {
    errMsg: string;
    code?: string;
    errno?: number;
  },
  avatarFile: 'http://tmp/face.png',
  /** Files of the phone in Base64. */
  files: new Map([
    ['http://tmp/face.png', 'bGFyZ2U='],
    ['http://tmp/face.png.small', 'c21hbGw='],
  ]),
  /** Where a person stops the columns of a picker. */
  picked: [0, 0],
  brightness: 0.3,
  randomDraws: 0,
  share: { friend: undefined, moments: undefined } as {
    friend: (() => unknown) | undefined;
    moments: (() => unknown) | undefined;
  },
});

type Phone = ReturnType<typeof fresh>;

declare global {
  var phoneUnderTest: Phone | undefined;
}

/**
 * The phone under the storefront in a test: what it holds and what it was asked to do.
 * It outlives `jest.resetModules()`, as a phone outlives the storefront being opened again.
 */
export const phone: Phone = (globalThis.phoneUnderTest ??= fresh());

export function resetPhone() {
  Object.assign(phone, fresh());
}

export function answerByAction(answers: Record<string, (data: unknown) => unknown>) {
  phone.answer = ({ event }) => {
    const answer = answers[event.action];
    if (!answer) throw new Error(`The test gives no answer to ${event.action}`);
    return { ok: true, data: answer(event.data) };
  };
}

export const refusalOf = (code: string, message: string, details?: Record<string, unknown>) => ({
  ok: false,
  code,
  message,
  requestId: 'r-1',
  ...(details ? { details } : {}),
});

export const asked = (name: string) => phone.asked.filter(([what]) => what === name);
