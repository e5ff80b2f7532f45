import { fireEvent, screen } from '@testing-library/react';
import type { MemberCardView } from '#contract/member-views';
import { aCounterCode } from './builders/a-member-card';
import { answerByAction, asked, phone } from './taro-stub/phone';

type Answers = Record<string, (data: unknown) => unknown>;

/** A shop that knows one person and their card; `more` answers what a test is about. */
export const aMembersShop = (card: MemberCardView, more: Answers = {}) =>
  answerByAction({
    enter: () => ({ memberId: 'm1' }),
    me: () => ({ memberId: 'm1' }),
    memberCard: () => card,
    cardCode: () => ({ ...aCounterCode(), until: Date.now() + 42_000, now: Date.now() }),
    statement: () => ({ lines: [] }),
    ...more,
  });

/** What the shop was asked for, in order. */
export const sent = (action: string) =>
  phone.calls.filter(({ event }) => event.action === action).map(({ event }) => event.data);

/** What WeChat's own sheets said. */
export const said = () => asked('showModal').map(([, options]) => options);

export const typeInto = (placeholder: string, value: string) =>
  fireEvent.change(screen.getByPlaceholderText(placeholder), { target: { value } });

/** One storefront serves all tests of a file: React and the query library must not be loaded twice. */
export async function forgetStorefront() {
  const { queryClient } = await import('../../src/services/query-client');
  const { leaveShop } = await import('../../src/services/entrance');
  queryClient.clear();
  leaveShop();
}
