import type { InEach, Language } from '#domain/language';
import { importLimits } from '#domain/imports/import-limits';
import { formatYuan, isFen } from '#domain/money';
import { englishSentences } from './errors-in-english';

/** Every refusal a person can meet: code -> sentence. What happened, and the way out; English in `errors-in-english.ts`. */
export const sentences = {
  // The request itself
  BAD_REQUEST: '请求的内容不完整，请刷新后再试。',
  UNKNOWN_ACTION: '没有这个操作，请更新到最新版本。',
  KEY_MISSING: '这个操作缺少防重复编号，请刷新后再试。',
  KEY_REUSED: '同一个编号提交了不同的内容，请刷新后再试。',
  LOGIN_REQUIRED: '请先登录再继续。',
  FORBIDDEN: '您没有这项权限，请联系店主。',
  NOT_FOUND: '没有找到，可能已经被移除。',
  BUSY: '现在人有点多，请稍等几秒再试。',
  INTERNAL: '系统开了小差，请稍后再试；若一直如此，请把编号告诉我们。',
  // Cart and price
  CART_EMPTY: '购物袋还是空的，先挑几样吧。',
  TOO_MANY_LINES: '一次最多结算 100 种商品，请分几单。',
  QUANTITY_INVALID: '数量需在 1 到 999 之间。',
  PRODUCT_UNKNOWN: '有商品不存在了，请回购物袋看看。',
  SKU_UNKNOWN: '这个规格不存在了，请重新选择。',
  PRODUCT_OFF: '有商品已下架，请回购物袋移除后再结算。',
  OUT_OF_STOCK: '库存不够了，请减少数量或换个规格。',
  AMOUNT_TOO_LARGE: '金额太大，请分几单购买。',
  POINTS_INVALID: '积分数量需为 0 或以上的整数。',
  POINTS_BEYOND_BALANCE: '积分不够，请减少使用的积分。',
  REGION_NOT_SERVED: '有商品暂不配送到这个地区，请换个地址或移除它。',
  PROVINCE_UNKNOWN: '没有认出收货地址的省份，请换个地址或重新选择省市区。',
  PRICE_CHANGED: '价格刚刚有变化，已为您更新，请确认后再提交。',
  // Coupons
  COUPON_UNKNOWN: '没有找到这张券，它可能不属于您。',
  COUPON_NOT_USABLE: '这张券现在用不了，请换一张或不用券。',
  COUPON_EXPIRED: '这张券已过期。',
  COUPON_STATE: '这张券已经用过或正被另一单占用。',
  COUPON_SAME_CLASS: '同一类的券一单只能用一张，请只选一张。',
  COUPON_OTHER_SHOP: '这张券不是本店的。',
  COUPON_BUDGET_SPENT: '这次活动的优惠名额已经用完，请换一张券。',
  TEMPLATE_NOT_LIVE: '这张券现在不在发放。',
  CLAIM_NOT_STARTED: '还没到领取时间，请稍后再来。',
  CLAIM_OVER: '领取时间已过。',
  SOLD_OUT: '券已领完，下次早点来。',
  CLAIM_CHANNEL: '这张券不在这里领取。',
  NOT_IN_AUDIENCE: '这张券只发给部分会员，您暂时领不了。',
  LIMIT_REACHED: '您已领过这张券，每人限领数量已到。',
  TEMPLATE_STATE: '这张券当前的状态不能这样操作。',
  TEMPLATE_CHANGED: '别人刚改过这张券，请载入最新的内容再改。',
  TITLE_INVALID: '请填写 1 到 30 个字的名称。',
  KIND_UNKNOWN: '没有这种优惠券。',
  PARAMETER_INVALID: '优惠内容填写有误，请检查。',
  PERCENT_INVALID: '折扣需为 1% 到 99%：85 就是打 8.5 折。',
  CAP_INVALID: '最高减免需大于 0；不封顶请明确选「不封顶」。',
  GIFT_INVALID: '请选一件店里的商品规格。',
  THRESHOLD_INVALID: '使用门槛填写有误。',
  THRESHOLD_BELOW_DISCOUNT: '门槛要不低于减免金额，否则会亏本。',
  SCOPE_INVALID: '适用范围填写有误，请至少选一项。',
  STORES_INVALID: '适用门店填写有误，请至少选一家。',
  CLASS_INVALID: '这种券不能放在这个叠加类别。',
  COMBINES_INVALID: '同用设置有误：券不能和同类的券一起用。',
  BUDGET_INVALID: '请填写活动名称和大于 0 的预算。',
  BUDGET_OTHER_CAP: '同一个活动只能有一个预算，请填一样的金额，或换个活动名称。',
  AUDIENCE_INVALID: '请至少选一个可以领取的对象。',
  CHANNEL_INVALID: '请至少选一种领取方式。',
  CLAIM_WINDOW_INVALID: '领取结束时间要晚于开始时间。',
  VALIDITY_INVALID: '使用有效期填写有误，结束要晚于开始和领取时间。',
  QUOTA_BELOW_ISSUED: '发放数量不能少于已经领走的张数。',
  TEMPLATE_WORSE: '已经有人领了这张券，只能改得对顾客更好；要改成别的，请另建一张。',
  QUOTA_INVALID: '发放数量需为 1 到 1,000,000 的整数。',
  PER_MEMBER_INVALID: '每人限领需为 1 到 99，且不多于发放数量。',
  CODE_UNKNOWN: '没有找到这个兑换码，请核对后再试。',
  CODE_REDEEMED: '这个兑换码已经用过了。',
  CODE_TRIES: '试得太频繁了，请十分钟后再来。',
  BATCH_SIZE_INVALID: '一批兑换码需为 1 到 1,000 个。',
  CODES_BEYOND_QUOTA: '兑换码比这张券剩下的发放数量还多，请减少数量。',
  CODES_NOT_ALLOWED: '这张券没有设为「只凭兑换码领取」，不能生成兑换码。',
  CODES_EXPORTED: '这批兑换码已经导出过，为了安全不能再次导出。',
  // Activities and freight
  ACTIVITY_WINDOW_INVALID: '活动时间填写有误，结束要晚于开始和现在。',
  ACTIVITY_PRICES_INVALID: '限时价填写有误：每个规格填一次，价格需大于 0。',
  ACTIVITY_PRICE_ABOVE_LIST: '限时价不能高于原价，请改低一些。',
  ACTIVITY_STATE: '这个活动当前的状态不能这样操作。',
  ACTIVITY_CHANGED: '别人刚改过这个活动，请载入最新的内容再改。',
  ACTIVITY_WORSE: '活动已经开始，只能改得对顾客更好；要改成别的，请结束它再另建一个。',
  ACTIVITIES_TOO_MANY: '进行中和未开始的活动最多 50 个，请先结束或暂停一个。',
  LADDER_STEPS_INVALID: '满减档位填写有误：1 到 5 档，门槛一档比一档高。',
  LADDER_REWARD_INVALID: '有一档的优惠填写有误：减免不超过门槛，折扣在 1% 到 99%，赠品 1 到 9 件。',
  FREIGHT_TEMPLATES_INVALID: '运费模板需为 1 到 20 个，名称不重复，并选一个作默认。',
  FREIGHT_NAME_INVALID: '请给运费模板写 1 到 20 个字的名称。',
  FREIGHT_REST_MISSING: '每个运费模板要有且只有一个「其他地区」，并至少配送到一个地区。',
  FREIGHT_REGION_UNKNOWN: '没有这个地区，请从列表里选。',
  FREIGHT_REGION_TWICE: '同一个地区只能放在一个区域里。',
  FREIGHT_RATE_INVALID: '运费填写有误，金额和数量需为 0 或以上，续件续重的单位需大于 0。',
  // Settings
  SETTINGS_CHANGED: '别人刚改过这些设置，请刷新后再改。',
  LEVELS_INVALID: '会员等级最多 10 个，不能重复。',
  LEVEL_ID_INVALID: '这个等级编号不能用，请换一个。',
  LEVEL_IN_USE: '还有优惠券只发给这个等级，请先改掉或结束它，再移除等级。',
  LEVEL_NAME_INVALID: '请给每个等级写 1 到 12 个字的名称，名称不能重复。',
  LEVEL_GROWTH_INVALID: '第一个等级从 0 成长值开始，后面一级要比一级高。',
  LEVEL_BENEFIT_INVALID:
    '有一项权益填写有误：会员价 1% 到 99%，积分倍数 1.01 到 10 倍，同一种权益只填一次。',
  LEVEL_COUPON_INVALID: '生日礼券要选一张设为「由商家发放」、还没结束的优惠券。',
  POINTS_RULES_INVALID: '积分规则填写有误，请检查标出的一项。',
  POINTS_TOO_GENEROUS: '这样每付 1 元返的积分就值 1 元或更多，请调低。',
  // Orders and payment
  TOO_MANY_UNPAID: '您有几单还没付款，请先支付或取消。',
  ORDER_STATE: '订单的状态刚有变化，请刷新看看。',
  PAY_UNAVAILABLE: '支付暂时连不上微信，请稍后再试，订单为您保留着。',
  PAY_OTHER_WECHAT: '这一单是用您的另一个微信下的，请用那个微信付款，或取消后重新下单。',
  PAY_WRONG_ORDER: '通知里的订单不存在。',
  PAY_WRONG_AMOUNT: '通知里的金额与订单不符。',
  PAY_WRONG_MERCHANT: '通知里的商户号不符。',
  PAY_WRONG_APP: '通知里的应用不符。',
  PAY_WRONG_PAYER: '通知里的付款人不符。',
  PAY_NOT_SUCCESS: '这笔支付没有成功。',
  NOTICE_SIGNATURE: '通知的签名不对。',
  NOTICE_STALE: '通知的时间超出允许范围。',
  NOTICE_UNREADABLE: '通知无法解密。',
  // Members and their data
  PHONE_INVALID: '请填写 11 位手机号。',
  PHONE_CODE_INVALID: '手机号授权已失效，请再点一次授权，或手动填写。',
  PHONE_UNAVAILABLE: '暂时取不到手机号，请手动填写，到店核对后即可。',
  CONSENT_OUTDATED: '隐私说明已更新，请阅读并同意后再继续。',
  ALREADY_MEMBER: '您已经是会员了；要换手机号，请到「个人资料」里更换。',
  CARD_NEEDED: '先开通会员卡，再出示会员码。',
  PHONE_OF_ANOTHER: '这个号码已经有一张会员卡了；如果也是您的，可以合并成一张。',
  PHONE_SAME: '您现在用的就是这个号码。',
  NICKNAME_REFUSED: '这个昵称没有通过微信的检查，请换一个。',
  CONTENT_UNCHECKED: '微信的内容检查暂时没有回应，没有保存，请稍后再试。',
  AVATAR_TOO_LARGE: '这张图片太大了，请换一张 256 KB 以内的。',
  AVATAR_TRIES: '头像换得太频繁了，请过一小时再来。',
  PICTURE_NOT_STORED: '图片没有传上去，请稍后再试。',
  AVATAR_INVALID: '请选一张 PNG、JPG 或 WebP 图片。',
  BIRTHDAY_INVALID: '生日填写有误，请重新选择月和日。',
  BIRTHDAY_LOCKED: '生日一年只能改一次，要更正请联系我们。',
  DELETE_UNPAID: '还有未付款的订单，请先支付或取消，再注销。',
  DELETE_CLOSING: '刚取消的订单正在微信支付那边关闭，请过十分钟左右再注销。',
  DELETE_UNDER_WAY: '还有订单在路上或正在退款，请等它完成后再注销。',
  DELETE_OWED: '还有推荐奖励没有发给您，请领取后再注销。',
  UNITE_SAME: '这是同一位会员，请选另一位。',
  UNITE_GUEST: '要保留的一位得有会员卡，请换过来再合并。',
  UNITED_ALREADY: '这两位已经合并过了，请刷新看看。',
  MEMBER_UNKNOWN: '没有找到这位会员，请核对卡号或手机号。',
  CARD_CODE_INVALID: '会员码不对或已过期，请顾客刷新后再出示。',
  CARD_CODE_USED: '这个会员码刚刚用过，请顾客刷新后再出示。',
  PHONE_NOT_TYPED: '这位顾客没有填过这个手机号，请让顾客先填写。',
  // Orders made elsewhere
  CSV_UNREADABLE: '这个文件读不懂，请另存为 CSV（UTF-8）后再试。',
  CSV_HEADER: '表头不对，需要：来源、单号、手机号、实付金额、时间，可加：退款原单号。',
  IMPORT_EMPTY: '文件里没有订单。',
  IMPORT_TOO_LONG: `一次最多导入 ${importLimits.rows} 行，请分几次。`,
  IMPORT_INVALID: '有几行填写有误，一行也没有导入，请改好后再试。',
  ROW_CELLS: '这一行的列数与表头不同。',
  ROW_SOURCE: '来源需为：门店、天猫、京东、ERP。',
  ROW_NUMBER: '单号需为 1 到 40 位字母、数字、横线、点或下划线。',
  ROW_PHONE: '手机号需为 11 位。',
  ROW_AMOUNT: '金额需为 0 以上，最多两位小数，不带逗号。',
  ROW_TIME: '时间需写成 2025-06-18 或 2025/6/18 9:05，且不晚于现在。',
  ROW_TWICE: '这个单号在文件里出现了两次。',
  ROW_CHANGED: '这个单号已导入过，内容却不同。',
  ROW_REFUND_OF: '没有找到原单，或手机号与原单不同。',
  ROW_REFUND_TOO_MUCH: '退款合计超过了原单金额。',
  // Sharing
  SHARE_UNKNOWN: '这个分享不存在了，直接逛逛店里吧。',
} as const;

export type ErrorCode = keyof typeof sentences;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(sentences, code);
}

/** The sentence for a person; amounts in `details` that change what to do are added to it. */
export function sentenceFor(
  code: ErrorCode,
  details?: Readonly<Record<string, unknown>>,
  language: Language = 'zh',
): string {
  const { gapFen: gap, capFen: cap } = details ?? {};
  const sentence = inEach[language][code];
  if (isFen(cap)) return `${sentence}${caps[language](formatYuan(cap))}`;
  return isFen(gap) ? `${sentence}${gaps[language](formatYuan(gap))}` : sentence;
}

const inEach: InEach<Readonly<Record<ErrorCode, string>>> = {
  zh: sentences,
  en: englishSentences,
};

const gaps: InEach<(yuan: string) => string> = {
  zh: (yuan) => `（还差 ${yuan} 元）`,
  en: (yuan) => ` (${yuan} yuan more)`,
};

const caps: InEach<(yuan: string) => string> = {
  zh: (yuan) => `（现在是 ${yuan} 元）`,
  en: (yuan) => ` (It is ${yuan} yuan now.)`,
};
