import { isFields, type Fields } from '../../engine/document';
import { optionalFields, optionalText } from './request-data';
import { WxRefusal } from './wx-refusal';

/** Express, same city, virtual goods, pick-up by the person. */
export type LogisticsType = 1 | 2 | 3 | 4;
/** All in one parcel, or split over several. */
export type DeliveryMode = 1 | 2;

export interface Parcel {
  readonly trackingNo: string;
  readonly expressCompany: string;
  readonly itemDesc: string;
}

export interface ShippingRequest {
  readonly order: { transactionId: string } | { _id: string };
  readonly openid: string;
  readonly logisticsType: LogisticsType;
  readonly deliveryMode: DeliveryMode;
  readonly isAllDelivered: boolean;
  readonly parcels: readonly Parcel[];
  /** UTC milliseconds. */
  readonly uploadTime: number;
}

const EXPRESS = 1;
const SPLIT = 2;
export const MAX_PARCELS = 15;
const MAX_NUMBER_LENGTH = 128;
const MAX_DESCRIPTION_LENGTH = 120;

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

const invalid = (name: string) => new WxRefusal(10060014, `参数错误: ${name}`);

/**
 * Reads what the shop tells about a shipment, with the codes of
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/order_shipping/api_uploadshippinginfo.html.
 */
export function shippingRequest(data: Fields, mchid: string): ShippingRequest {
  const order = orderKey(optionalFields(data, 'order_key') ?? {}, mchid);
  const logisticsType = data['logistics_type'];
  if (!isLogisticsType(logisticsType)) throw new WxRefusal(10060005, '物流类型有误');
  const deliveryMode = data['delivery_mode'];
  if (deliveryMode !== 1 && deliveryMode !== SPLIT) throw new WxRefusal(268485224, '发货模式非法');
  const isAllDelivered = allDelivered(data['is_all_delivered'], deliveryMode);
  if (deliveryMode === SPLIT && logisticsType !== EXPRESS)
    throw new WxRefusal(10060006, '非快递发货时不允许分拆发货');
  const parcels = parcelsIn(data['shipping_list'], deliveryMode, logisticsType === EXPRESS);
  const uploadTime = optionalText(data, 'upload_time') ?? '';
  if (!RFC_3339.test(uploadTime) || Number.isNaN(Date.parse(uploadTime)))
    throw new WxRefusal(268485216, '上传时间非法，请按照 RFC 3339 格式填写');
  const openid = optionalText(optionalFields(data, 'payer') ?? {}, 'openid');
  if (!openid) throw invalid('payer.openid');
  return {
    order,
    openid,
    logisticsType,
    deliveryMode,
    isAllDelivered,
    parcels,
    uploadTime: Date.parse(uploadTime),
  };
}

const isLogisticsType = (value: unknown): value is LogisticsType =>
  value === 1 || value === 2 || value === 3 || value === 4;

function orderKey(key: Fields, mchid: string): ShippingRequest['order'] {
  const transactionId = optionalText(key, 'transaction_id');
  const outTradeNo = optionalText(key, 'out_trade_no');
  if (key['order_number_type'] === 2) {
    if (!transactionId)
      throw new WxRefusal(268485195, '微信支付单号形式下 transaction_id 字段不能为空');
    return { transactionId };
  }
  if (key['order_number_type'] !== 1) throw new WxRefusal(268485194, '订单单号类型非法');
  const merchant = optionalText(key, 'mchid');
  if (!merchant) throw new WxRefusal(268485196, '商户侧单号形式下 mchid 字段不能为空');
  if (!outTradeNo) throw new WxRefusal(268485197, '商户侧单号形式下 out_trade_no 字段不能为空');
  // Another merchant's payment is none of this mini-program's.
  if (merchant !== mchid) throw new WxRefusal(10060001, '支付单不存在');
  return { _id: outTradeNo };
}

function allDelivered(value: unknown, deliveryMode: DeliveryMode): boolean {
  if (deliveryMode !== SPLIT) return true;
  if (typeof value !== 'boolean')
    throw new WxRefusal(10060007, '分拆发货模式下必须填写 is_all_delivered 字段');
  return value;
}

function parcelsIn(list: unknown, deliveryMode: DeliveryMode, isExpress: boolean): Parcel[] {
  if (!Array.isArray(list) || list.length === 0) throw invalid('shipping_list');
  if (list.length > MAX_PARCELS) throw tooManyParcels();
  if (deliveryMode !== SPLIT && list.length !== 1)
    throw new WxRefusal(268485228, '统一发货模式下，物流信息列表长度必须为 1');
  return list.map((one) => parcelIn(isFields(one) ? one : {}, isExpress));
}

export const tooManyParcels = () => new WxRefusal(10060024, '物流信息列表太长');

function parcelIn(parcel: Fields, isExpress: boolean): Parcel {
  const itemDesc = optionalText(parcel, 'item_desc') ?? '';
  if (itemDesc === '') throw new WxRefusal(10060008, '商品描述 item_desc 字段不能为空');
  if ([...itemDesc].length > MAX_DESCRIPTION_LENGTH)
    throw new WxRefusal(10060009, '商品描述 item_desc 字段太长');
  const trackingNo = optionalText(parcel, 'tracking_no') ?? '';
  const expressCompany = optionalText(parcel, 'express_company') ?? '';
  if (isExpress) checkExpress(trackingNo, expressCompany, optionalFields(parcel, 'contact') ?? {});
  return { trackingNo, expressCompany, itemDesc };
}

function checkExpress(trackingNo: string, expressCompany: string, contact: Fields): void {
  if (trackingNo === '') throw new WxRefusal(268485226, '物流单号不能为空');
  if (trackingNo.length > MAX_NUMBER_LENGTH) throw new WxRefusal(10060026, '物流单号太长');
  if (expressCompany === '') throw new WxRefusal(268485227, '物流公司编码不能为空');
  if (expressCompany.length > MAX_NUMBER_LENGTH) throw new WxRefusal(10060025, '物流公司编码太长');
  const known = [contact['consignor_contact'], contact['receiver_contact']];
  if (expressCompany === 'SF' && !known.some(isContact)) throw invalid('contact');
}

/** Masked, but for the last four digits. */
const isContact = (value: unknown): boolean => typeof value === 'string' && /\d{4}$/.test(value);
