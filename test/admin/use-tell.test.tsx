import type { ReactNode } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { session } from '../../admin/services/session';
import { useTell } from '../../admin/services/use-tell';

const fetched = jest.fn();
const lost = () => Promise.reject(new TypeError('failed to fetch'));
const answered = (body: unknown) => Promise.resolve({ status: 200, json: async () => body });
const yes = { ok: true, data: { _id: 't1' } };
const no = {
  ok: false,
  code: 'TEMPLATE_STATE',
  message: '当前的状态不能这样操作。',
  requestId: 'r',
};

const pause = { templateId: 't1', status: 'paused' } as const;

function aButton() {
  const client = new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return renderHook(() => useTell('setCouponTemplateStatus', () => undefined), { wrapper }).result;
}

async function press(button: ReturnType<typeof aButton>): Promise<void> {
  await act(async () => {
    await button.current.mutateAsync(pause).catch(() => undefined);
  });
  await waitFor(() => expect(button.current.isPending).toBe(false));
}

const keysSent = () =>
  fetched.mock.calls.map(([, init]) => {
    const event: { key: string } = JSON.parse(init.body);
    return event.key;
  });

beforeEach(() => {
  fetched.mockReset();
  globalThis.fetch = fetched;
  session.open('token-of-lin');
});

describe('a button that changes something', () => {
  it('tries again by itself with the same key when the answer is lost', async () => {
    fetched.mockImplementationOnce(lost).mockImplementationOnce(() => answered(yes));
    await press(aButton());
    const [first, second] = keysSent();
    expect(second).toBe(first);
    expect(keysSent()).toHaveLength(2);
  });

  it('keeps the key when the person presses again after every try got lost', async () => {
    fetched.mockImplementation(lost);
    const button = aButton();
    await press(button);
    await press(button);
    expect(keysSent().length).toBeGreaterThan(3);
    expect(new Set(keysSent()).size).toBe(1);
  });

  it('does not repeat what the server refused, and asks anew when pressed again', async () => {
    fetched.mockImplementation(() => answered(no));
    const button = aButton();
    await press(button);
    await press(button);
    expect(keysSent()).toHaveLength(2);
    expect(new Set(keysSent()).size).toBe(2);
  });
});
