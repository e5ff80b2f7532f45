import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InputOf } from '#contract/action';
import type { membershipActions } from '#contract/membership';
import type { MemberCardView } from '#contract/member-views';
import { isSignedIn } from '../platform/identity';
import { leaveShop } from './entrance';
import { asIntention } from './intentions';
import { forgetKept, keptAnswer } from './kept-answer';
import { queryClient } from './query-client';
import { shopKeys } from './query-keys';
import { callShop } from './shop-call';

type Actions = typeof membershipActions;
export type StatementUnit = InputOf<Actions['statement']>['unit'];

const kept = 'memberCard';

/** The card with level, benefits and points; kept on the phone, so that the number can be read out without a network. */
export const memberCardQuery = () =>
  queryOptions({
    queryKey: shopKeys.memberCard,
    ...keptAnswer(kept, () => callShop('memberCard', {})),
    enabled: isSignedIn(),
    // Points come in at the counter while the shop is open.
    staleTime: 0,
  });

/** The code of this minute. Never kept: an old one is worth nothing. */
export const cardCodeQuery = () =>
  queryOptions({
    queryKey: shopKeys.cardCode,
    queryFn: () => callShop('cardCode', {}),
    enabled: isSignedIn(),
    staleTime: 0,
    gcTime: 0,
  });

/** What came and went, newest first, page by page. */
export const statementQuery = (unit: StatementUnit) =>
  infiniteQueryOptions({
    queryKey: shopKeys.statement(unit),
    queryFn: ({ pageParam }) =>
      callShop('statement', pageParam === 0 ? { unit } : { unit, before: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.before,
    enabled: isSignedIn(),
    staleTime: 0,
  });

export const deletionPreviewQuery = () =>
  queryOptions({
    queryKey: shopKeys.deletionPreview,
    queryFn: () => callShop('deletionPreview', {}),
    enabled: isSignedIn(),
    // What stands in the way may have ended on another page.
    staleTime: 0,
    gcTime: 0,
  });

function cardChanged(card: MemberCardView): MemberCardView {
  queryClient.setQueryData(shopKeys.memberCard, card);
  void queryClient.invalidateQueries({ queryKey: shopKeys.me });
  return card;
}

/** Opens the card. Orders, coupons and points the person had elsewhere may come with it: everything is asked again. */
export const register = asIntention(async (input: InputOf<Actions['register']>, key: string) => {
  const card = await callShop('register', input, key);
  void queryClient.invalidateQueries({ queryKey: shopKeys.all });
  return cardChanged(card);
});

export const updateProfile = asIntention(
  async (input: InputOf<Actions['updateProfile']>, key: string) =>
    cardChanged(await callShop('updateProfile', input, key)),
);

/** A picture of oneself; WeChat looks at it before anybody else does. */
export const setAvatar = asIntention(async (input: InputOf<Actions['setAvatar']>, key: string) =>
  cardChanged(await callShop('setAvatar', input, key)),
);

/** Another phone for the card. What waited for it, or the card it had, may come with it: everything is asked again. */
export const changePhone = asIntention(
  async (input: InputOf<Actions['changePhone']>, key: string) => {
    const card = await callShop('changePhone', input, key);
    void queryClient.invalidateQueries({ queryKey: shopKeys.all });
    return cardChanged(card);
  },
);

export const setConsent = asIntention(async (input: InputOf<Actions['setConsent']>, key: string) =>
  cardChanged(await callShop('setConsent', input, key)),
);

/** Everything the shop knows about the person, as files. Asked for anew each time and not remembered. */
export const exportMyData = () => callShop('exportMyData', {});

/** Erases the person. What the phone remembered of them goes too. */
export const deleteMe = asIntention(async (input: InputOf<Actions['deleteMe']>, key: string) => {
  const done = await callShop('deleteMe', input, key);
  leaveShop();
  forgetKept(kept);
  queryClient.removeQueries({ queryKey: shopKeys.all });
  return done;
});
