import { useDidHide, useDidShow, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { ShareOffer } from '#contract/host';
import { hostedPhone } from './host';

type Friend = NonNullable<ShareOffer['friend']>;
type Moments = NonNullable<ShareOffer['moments']>;

const friendCard = (card: Friend | undefined) =>
  card ? { title: card.title, path: `/${card.path}`, imageUrl: card.picture } : {};
const momentsPost = (post: Moments | undefined) =>
  post ? { title: post.title, query: post.query, imageUrl: post.picture } : {};

/** WeChat asks when its menu is used, and waits for no server: the offer must be ready before. */
function useShareInWechat(offer: ShareOffer | null) {
  useShareAppMessage(() => friendCard(offer?.friend));
  useShareTimeline(() => momentsPost(offer?.moments));
}

/** The embedding page keeps a share menu of its own and is told whenever the offer changes. */
function useShareInBrowser(offer: ShareOffer | null) {
  const shown = useRef(true);
  useEffect(() => {
    if (shown.current) hostedPhone()?.offerShare(offer);
  }, [offer]);
  useDidShow(() => {
    shown.current = true;
    hostedPhone()?.offerShare(offer);
  });
  useDidHide(() => {
    shown.current = false;
    hostedPhone()?.offerShare(null);
  });
  useEffect(() => () => hostedPhone()?.offerShare(null), []);
}

/**
 * What this page offers to friends and to Moments; null: nothing. Keep the offer stable (useMemo).
 * The page's config must say enableShareAppMessage and enableShareTimeline.
 */
export const useShare = process.env.TARO_ENV === 'h5' ? useShareInBrowser : useShareInWechat;

/** Props of a button that sends the page's friend card. */
export function shareButtonProps() {
  return process.env.TARO_ENV === 'h5'
    ? { onClick: () => hostedPhone()?.shareToFriend() }
    : { openType: 'share' as const };
}
