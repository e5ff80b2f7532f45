/** Names under which answers are remembered. Everything of the signed-in person starts with "shop". */
export const openKeys = {
  home: ['open', 'home'],
  categories: ['open', 'categories'],
  products: (filter: { categoryId?: string; search?: string; offer?: unknown }) => [
    'open',
    'products',
    filter,
  ],
  productsByIds: (ids: readonly string[]) => ['open', 'productsByIds', ids],
  productViews: ['open', 'product'],
  product: (productId: string) => ['open', 'product', productId],
  share: (shareId: string) => ['open', 'share', shareId],
} as const;

export const shopKeys = {
  all: ['shop'],
  me: ['shop', 'me'],
  coupons: ['shop', 'coupons'],
  couponCentre: ['shop', 'coupons', 'centre'],
  myCoupons: ['shop', 'coupons', 'mine'],
  quotes: ['shop', 'quote'],
  quote: (lines: unknown, choice: unknown) => ['shop', 'quote', lines, choice],
  orders: ['shop', 'orders'],
  orderList: (tab: string) => ['shop', 'orders', 'list', tab],
  order: (orderId: string) => ['shop', 'orders', orderId],
  share: (target: unknown) => ['shop', 'share', target],
  shareLedger: ['shop', 'shareLedger'],
  memberCard: ['shop', 'memberCard'],
  cardCode: ['shop', 'cardCode'],
  statement: (unit: string) => ['shop', 'statement', unit],
  deletionPreview: ['shop', 'deletionPreview'],
} as const;
