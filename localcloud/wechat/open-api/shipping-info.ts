import type { Engine } from '../../engine/engine';
import type { OpenApiRecord } from './open-api-records';
import type { Api, OpenApiTools } from './open-api-tools';
import { paidOrder, type PaidOrder } from './paid-orders';
import {
  MAX_PARCELS,
  shippingRequest,
  tooManyParcels,
  type Parcel,
  type ShippingRequest,
} from './shipping-request';
import { WxRefusal } from './wx-refusal';

export type Shipping = OpenApiRecord<'~wxShipping'>;

const DAY_MS = 86_400_000;
/** After these days WeChat confirms in the person's place: express, and everything else. */
const CONFIRMS_AFTER = { express: 10 * DAY_MS, other: 2 * DAY_MS };

export interface ShippingInfoTools extends OpenApiTools {
  readonly engine: Engine;
  readonly mchid: string;
}

/**
 * The duty to tell WeChat about shipping, before which it keeps the money. Shipped once, a payment may be shipped anew
 * one single time, until the person has confirmed.
 */
export class ShippingInfo {
  constructor(private readonly tools: ShippingInfoTools) {}

  /** cloud.openapi.wxa.sec.order.uploadShippingInfo */
  readonly upload: Api = async (data) => {
    const request = shippingRequest(data, this.tools.mchid);
    const order = paidOrder(this.tools.engine, request.order);
    if (order === undefined) throw new WxRefusal(10060001, '支付单不存在');
    if (order.openid !== request.openid)
      throw new WxRefusal(10060031, '该笔支付单不属于 openid 所指定的用户');
    if (order.isFullyRefunded) throw new WxRefusal(10060004, '支付单处于不可发货的状态');
    const next = this.next(this.of(order.transactionId), request, order);
    await this.tools.book.write((entry) => entry.put('~wxShipping', next));
    return { errcode: 0, errmsg: 'ok' };
  };

  of(transactionId: string): Shipping | undefined {
    return this.tools.book.get('~wxShipping', transactionId);
  }

  /** A person confirms to have received everything. @returns false when not all is shipped */
  async confirm(transactionId: string): Promise<boolean> {
    const shipping = this.of(transactionId);
    if (!shipping || shipping.shippedAt === null) return false;
    const confirmedAt = this.confirmedAt(shipping) ?? this.tools.now();
    await this.tools.book.write((entry) => entry.put('~wxShipping', { ...shipping, confirmedAt }));
    return true;
  }

  /** When the person confirmed, or WeChat did after its days; null while both are to come. */
  confirmedAt({ confirmedAt, shippedAt, logisticsType }: Shipping): number | null {
    if (confirmedAt !== null || shippedAt === null) return confirmedAt;
    const due = shippedAt + CONFIRMS_AFTER[logisticsType === 1 ? 'express' : 'other'];
    return this.tools.now() >= due ? due : null;
  }

  private next(before: Shipping | undefined, request: ShippingRequest, order: PaidOrder): Shipping {
    if (before === undefined) return this.shipped(request, order, false);
    if (this.confirmedAt(before) !== null)
      throw new WxRefusal(10060002, '支付单已完成发货，无法继续发货');
    if (isSame(before, request)) throw new WxRefusal(10060023, '发货信息未更新');
    if (request.uploadTime <= before.uploadTime)
      throw new WxRefusal(10060014, '参数错误: upload_time');
    if (isContinued(before, request)) {
      const parcels = [...before.parcels, ...newOf(before.parcels, request.parcels)];
      if (parcels.length > MAX_PARCELS) throw tooManyParcels();
      return { ...this.shipped({ ...request, parcels }, order, before.reshipped) };
    }
    if (before.reshipped) throw new WxRefusal(10060003, '支付单已使用重新发货机会');
    return this.shipped(request, order, true);
  }

  private shipped(
    { logisticsType, deliveryMode, isAllDelivered, parcels, uploadTime }: ShippingRequest,
    { transactionId, outTradeNo }: PaidOrder,
    reshipped: boolean,
  ): Shipping {
    return {
      _id: transactionId,
      outTradeNo,
      logisticsType,
      deliveryMode,
      isAllDelivered,
      parcels: [...parcels],
      uploadTime,
      shippedAt: isAllDelivered ? this.tools.now() : null,
      reshipped,
      confirmedAt: null,
    };
  }
}

/** Further parcels of a split shipment that is not complete yet are no new shipment. */
const isContinued = (before: Shipping, request: ShippingRequest): boolean =>
  before.shippedAt === null &&
  before.deliveryMode === request.deliveryMode &&
  before.logisticsType === request.logisticsType;

const textOf = ({ trackingNo, expressCompany, itemDesc }: Parcel): string =>
  JSON.stringify([trackingNo, expressCompany, itemDesc]);

const newOf = (known: readonly Parcel[], parcels: readonly Parcel[]): Parcel[] => {
  const texts = new Set(known.map(textOf));
  return parcels.filter((parcel) => !texts.has(textOf(parcel)));
};

const isSame = (before: Shipping, request: ShippingRequest): boolean =>
  before.logisticsType === request.logisticsType &&
  before.deliveryMode === request.deliveryMode &&
  before.isAllDelivered === request.isAllDelivered &&
  newOf(before.parcels, request.parcels).length === 0 &&
  (before.shippedAt === null || newOf(request.parcels, before.parcels).length === 0);
