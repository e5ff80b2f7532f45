import type { CollectionName } from './kit/collections';

interface Index {
  readonly fields: readonly string[];
  readonly unique?: boolean;
  /** For points on the globe. */
  readonly kind?: '2dsphere';
}

/**
 * Fields of the queries in kit/repositories, equality first and the sorted fields last, so that none of them scans.
 * Where pages are turned the last one is `_id`: documents with the same value are told apart by it.
 * None is unique: what must not be there twice is an `_id` made from what identifies it, which holds in every
 * environment from the first document on, before anybody has made an index.
 */
const indexes: Readonly<Record<CollectionName, readonly (readonly string[] | Index)[]>> = {
  settings: [],
  products: [
    ['status', 'sort', '_id'],
    ['status', 'categoryId', 'sort', '_id'],
    ['status', 'featured', 'sort'],
  ],
  categories: [['sort']],
  stores: [['sort']],
  stocks: [['productId', 'locationId']],
  stockMovements: [['orderId']],
  couponTemplates: [
    ['status', 'claim.until'],
    ['status', 'createdAt', '_id'],
    ['createdAt', '_id'],
    ['rule.budget.campaign'],
    ['audience.ids'],
  ],
  coupons: [
    ['memberId', 'status', 'validUntil'],
    ['memberId', 'claimedAt'],
    ['memberId', 'templateId'],
    ['status', 'validUntil'],
  ],
  budgets: [],
  codeBatches: [['templateId', 'createdAt', '_id']],
  couponCodes: [['batchId', 'status'], ['memberId']],
  codeTries: [],
  couponIssues: [['templateId', 'createdAt'], ['status', 'createdAt'], ['to.memberId']],
  activities: [
    ['status', 'until'],
    ['createdAt', '_id'],
  ],
  priceHistory: [],
  members: [
    ['status', 'createdAt', '_id'],
    ['birthday'],
    ['mergedInto'],
    ['level.id', 'createdAt', '_id'],
    ['tags', 'createdAt', '_id'],
    ['createdAt', '_id'],
  ],
  identities: [['memberId']],
  phones: [['memberId']],
  cards: [['memberId']],
  cardCodes: [['memberId'], ['at']],
  avatarChecks: [['memberId']],
  consents: [['memberId', 'at']],
  birthdayGifts: [['memberId']],
  shares: [['fanId']],
  visits: [['fanId', 'at', '_id'], ['visitorId']],
  touches: [['touches.fanId']],
  orders: [
    ['memberId', 'createdAt', '_id'],
    ['memberId', 'payment.status', 'createdAt', '_id'],
    ['memberId', 'fulfilment.status', 'createdAt', '_id'],
    ['fulfilment.status', 'settledAt', 'createdAt', '_id'],
    ['payment.status', 'payment.payBy'],
    ['payment.status', 'payment.at'],
    ['payment.status', 'createdAt', '_id'],
    ['createdAt', '_id'],
    ['attribution.fanId', 'createdAt', '_id'],
    ['quote.couponsUsed.templateId'],
  ],
  buyers: [],
  commissions: [['fanId', 'status'], ['buyerId']],
  ledger: [['orderId'], ['entries.account'], ['statement.account', 'statement.number']],
  accounts: [['lots.until']],
  outsideOrders: [
    ['phone', 'status'],
    ['memberId'],
    ['status', 'importedAt', '_id'],
    ['importedAt', '_id'],
  ],
  idempotency: [['at'], ['answer.memberId'], ['answer.to.memberId'], ['answer._id']],
  outbox: [['status', 'nextAt'], ['payload.memberId'], ['payload.into']],
  notices: [['outcome', 'receivedAt'], ['orderId']],
  staff: [],
  audit: [['at'], ['targetId', 'at']],
  turns: [],
};

/** Clients read and write nothing by themselves; everything goes through the functions, which no rule binds. */
const closed = { read: false, write: false } as const;

const indexOf = (index: readonly string[] | Index): Index =>
  'fields' in index ? index : { fields: index };

/** Who may call a function from a client: everyone, everyone signed in, nobody. */
type InvokeRule = true | false | 'auth != null';

const deploy = (invoke: InvokeRule, timeoutSeconds: number) => ({
  invoke,
  timeoutSeconds,
  memoryMb: 256,
});

interface Collection {
  readonly name: string;
  readonly indexes: readonly Index[];
  readonly rules: typeof closed;
}

/**
 * Everything a deployment needs to know that is not code: collections, indexes, security rules, limits. A function's
 * timers and the interfaces of WeChat it may call are in its `config.json`, where WeChat reads them; the build puts
 * both together into `manifest.json` and the files the cloud's own tools read (docs/operations.md).
 */
export const manifest: {
  readonly collections: readonly Collection[];
  readonly functions: Readonly<Record<string, ReturnType<typeof deploy>>>;
} = {
  collections: Object.entries(indexes).map(([name, list]) => ({
    name,
    indexes: list.map(indexOf),
    rules: closed,
  })),
  functions: {
    open: deploy(true, 5),
    shop: deploy('auth != null', 10),
    admin: deploy('auth != null', 10),
    notify: deploy(false, 10),
    jobs: deploy(false, 60),
  },
};
