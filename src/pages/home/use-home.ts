import { useQuery } from '@tanstack/react-query';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useMemo } from 'react';
import type { ShareOffer } from '#contract/host';
import type { CouponCard, HomeView } from '#contract/views';
import { claimStateOf } from '../../components/coupon-card/claim-state';
import { tellProblem } from '../../components/tell-problem';
import { isSinglePage } from '../../platform/launch';
import { pathOf, queryText } from '../../platform/routes';
import { sayDone } from '../../platform/say';
import { useShare } from '../../platform/share';
import { vibrate } from '../../platform/vibrate';
import { homeQuery, shareLandingQuery } from '../../services/catalogue';
import { couponCentreQuery } from '../../services/coupons';
import { shareIdOfLaunch } from '../../services/entrance';
import { preparedShareQuery } from '../../services/fan';
import { useClaim } from '../../services/use-claim';
import { useRefetchOnShow } from '../../services/use-refetch-on-show';
import { useProductToAdd } from '../../services/use-product-to-add';
import { homeTexts } from '../../texts/home';
import { useText } from '../../texts/say';
import { sharedTexts } from '../../texts/shared';

/** What is gone stands last. A claimed coupon keeps its place: it does not jump away under the finger. */
const ranks = {
  claimable: 0,
  claimed: 0,
  notStarted: 1,
  soldOut: 2,
  over: 2,
  notForYou: 2,
  used: 2,
} as const;
const rank = (coupon: CouponCard) => ranks[claimStateOf(coupon)];

/** The strip shows what this person may still do with each coupon as soon as that is known. */
function withClaimStates(
  coupons: readonly CouponCard[],
  known: readonly CouponCard[] | undefined,
): readonly CouponCard[] {
  return coupons
    .map((coupon) => known?.find(({ templateId }) => templateId === coupon.templateId) ?? coupon)
    .sort((a, b) => rank(a) - rank(b));
}

/** The home card a fan sends: their share id when it is ready, else just the shop. */
function useHomeOffer(home: HomeView | undefined): ShareOffer | null {
  const t = useText(homeTexts);
  const { data: prepared } = useQuery(preparedShareQuery({ kind: 'home' }));
  const title = home ? t('shareTitle', { shop: home.shop.name, slogan: home.shop.slogan }) : '';
  const picture = home?.shop.banner.picture ?? '';
  const mark = home?.shop.mark ?? '';
  return useMemo(() => {
    if (title === '') return null;
    const card = prepared ? { s: prepared.card } : {};
    const moments = prepared ? { s: prepared.moments } : {};
    return {
      friend: { title, path: pathOf('home', card), picture },
      moments: { title, path: pathOf('home', moments), query: queryText(moments), picture: mark },
    };
  }, [title, picture, mark, prepared]);
}

export function useHome() {
  const t = useText(sharedTexts);
  const home = useQuery(homeQuery());
  const centre = useQuery(couponCentreQuery());
  const shareId = shareIdOfLaunch();
  const landing = useQuery({ ...shareLandingQuery(shareId ?? ''), enabled: shareId !== undefined });
  const { claim, claiming, turn } = useClaim({
    onClaimed: () => {
      vibrate();
      sayDone(t('claimDone'));
    },
    onRefused: tellProblem,
  });
  const quick = useProductToAdd(tellProblem);

  usePullDownRefresh(() => {
    void Promise.all([home.refetch(), centre.refetch()]).finally(() => Taro.stopPullDownRefresh());
  });
  useRefetchOnShow(home, centre);
  useShare(useHomeOffer(home.data));

  return {
    view: home.data,
    error: home.error,
    retry: () => void home.refetch(),
    coupons: withClaimStates(home.data?.coupons ?? [], centre.data),
    recommendedBy: landing.data,
    claim,
    claiming,
    turn,
    quick: isSinglePage() ? undefined : quick,
  };
}
