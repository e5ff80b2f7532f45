import type { CommissionStatus } from '#domain/commission/commission';
import type { CouponStatus } from '#domain/coupons/coupon';
import type { InEach } from '#domain/language';

export type TableName =
  | 'profile'
  | 'consents'
  | 'orders'
  | 'coupons'
  | 'points'
  | 'growth'
  | 'outsideOrders'
  | 'visits'
  | 'rewards';

interface Words {
  /** Name of the JSON file, before the day. */
  readonly all: string;
  readonly files: Readonly<Record<TableName, string>>;
  readonly heads: Readonly<Record<TableName, readonly string[]>>;
  readonly profile: Readonly<
    Record<'name' | 'phone' | 'card' | 'birthday' | 'tags' | 'firstSeen' | 'joined', string>
  >;
  readonly answers: Readonly<Record<'yes' | 'no', string>>;
  readonly coupons: Readonly<Record<CouponStatus, string>>;
  readonly rewards: Readonly<Record<CommissionStatus, string>>;
}

const zh: Words = {
  all: '我的数据',
  files: {
    profile: '资料',
    consents: '同意记录',
    orders: '订单',
    coupons: '优惠券',
    points: '积分',
    growth: '成长值',
    outsideOrders: '其他渠道订单',
    visits: '打开过的分享',
    rewards: '推荐奖励',
  },
  heads: {
    profile: ['项目', '内容'],
    consents: ['时间', '版本', '用途', '回答'],
    orders: [
      ...['下单时间', '订单号', '商品', '规格', '数量', '商品实付', '订单实付'],
      ...['收货人', '电话', '地址'],
    ],
    coupons: ['名称', '状态', '领取', '生效', '失效'],
    points: ['时间', '事由', '变动', '余额', '订单号'],
    growth: ['时间', '事由', '变动', '余额', '订单号'],
    outsideOrders: ['时间', '来源', '单号', '退款原单号', '金额', '积分', '成长值'],
    visits: ['时间', '渠道'],
    rewards: ['时间', '奖励', '状态'],
  },
  profile: {
    name: '昵称',
    phone: '手机号',
    card: '会员卡号',
    birthday: '生日',
    tags: '标签',
    firstSeen: '第一次来',
    joined: '开卡',
  },
  answers: { yes: '同意', no: '不同意' },
  coupons: {
    claimed: '可用',
    locked: '下单占用',
    used: '已使用',
    expired: '已过期',
    revoked: '已收回',
  },
  rewards: {
    estimated: '待付款',
    pending: '待结算',
    settled: '已结算',
    paidOut: '已发放',
    void: '已作废',
    clawedBack: '已退回',
  },
};

const en: Words = {
  all: 'my-data',
  files: {
    profile: 'profile',
    consents: 'consents',
    orders: 'orders',
    coupons: 'coupons',
    points: 'points',
    growth: 'growth',
    outsideOrders: 'orders-elsewhere',
    visits: 'opened-shares',
    rewards: 'rewards',
  },
  heads: {
    profile: ['What', 'Value'],
    consents: ['Time', 'Version', 'Purpose', 'Answer'],
    orders: [
      ...['Ordered', 'Order', 'Product', 'Choice', 'Quantity', 'Paid for goods', 'Paid in all'],
      ...['Recipient', 'Phone', 'Address'],
    ],
    coupons: ['Name', 'Status', 'Claimed', 'From', 'Until'],
    points: ['Time', 'What happened', 'Change', 'Balance', 'Order'],
    growth: ['Time', 'What happened', 'Change', 'Balance', 'Order'],
    outsideOrders: ['Time', 'Source', 'Number', 'Refund of', 'Amount', 'Points', 'Growth'],
    visits: ['Time', 'Channel'],
    rewards: ['Time', 'Reward', 'Status'],
  },
  profile: {
    name: 'Name',
    phone: 'Phone',
    card: 'Card number',
    birthday: 'Birthday',
    tags: 'Tags',
    firstSeen: 'First visit',
    joined: 'Member since',
  },
  answers: { yes: 'Agreed', no: 'Not agreed' },
  coupons: {
    claimed: 'Usable',
    locked: 'Held by an order',
    used: 'Used',
    expired: 'Expired',
    revoked: 'Taken back',
  },
  rewards: {
    estimated: 'Not paid yet',
    pending: 'To settle',
    settled: 'Settled',
    paidOut: 'Paid out',
    void: 'Void',
    clawedBack: 'Taken back',
  },
};

/** The words of the tables a person takes along. */
export const myDataWords: InEach<Words> = { zh, en };
