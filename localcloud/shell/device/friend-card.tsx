import { LinkIcon } from './icons';
import { ShopMark } from './shop-mark';

interface FriendCardProps {
  readonly card: { readonly title: string; readonly picture: string };
  readonly shop: { readonly name: string; readonly mark: string };
  readonly onOpen: () => void;
}

/** A mini-program card in the chat: shop, title, picture 5:4. */
export function FriendCard({ card, shop, onOpen }: FriendCardProps) {
  return (
    <button
      type="button"
      className="friend-card"
      aria-label={`小程序卡片：${card.title}`}
      onClick={onOpen}
    >
      <span className="card-shop">
        <ShopMark shop={shop} small />
        {shop.name}
      </span>
      <span className="card-title">{card.title}</span>
      <img src={card.picture} alt="" />
      <span className="card-foot">
        <LinkIcon />
        小程序
      </span>
    </button>
  );
}
