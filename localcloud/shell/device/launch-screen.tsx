import { useStage } from '../playing';
import { ShopMark } from './shop-mark';

/** What WeChat shows while a mini-program is on its way. */
export function LaunchScreen() {
  const shop = useStage((state) => state.shop);
  return (
    <div className="launch-screen" role="status">
      <ShopMark shop={shop} />
      <strong>{shop.name}</strong>
      <span>正在打开…</span>
    </div>
  );
}
