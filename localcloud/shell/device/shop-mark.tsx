interface ShopMarkProps {
  readonly shop: { readonly name: string; readonly mark: string };
  readonly small?: boolean;
}

/** The shop's mark where it is a picture, its first character otherwise. */
export function ShopMark({ shop, small = false }: ShopMarkProps) {
  const className = small ? 'shop-mark small' : 'shop-mark';
  if (/^(\/|https?:|data:)/.test(shop.mark)) {
    return <img className={className} src={shop.mark} alt="" />;
  }
  return (
    <span className={className} aria-hidden="true">
      {(shop.mark || shop.name).slice(0, 1)}
    </span>
  );
}
