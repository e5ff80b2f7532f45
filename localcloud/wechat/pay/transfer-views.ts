import type { CloudSettings } from '../settings';
import type { Transfer } from './pay-records';
import { beijingTime } from './pay-views';

const failReason = ({ failReason: reason }: Transfer) =>
  reason === null ? {} : { fail_reason: reason };

/** What the request that made a transfer answers. The package opens the page on which the person confirms. */
export function acceptedView(transfer: Transfer): object {
  return {
    out_bill_no: transfer._id,
    transfer_bill_no: transfer.transferBillNo,
    create_time: beijingTime(transfer.createdAt),
    state: transfer.state,
    ...failReason(transfer),
    ...(transfer.state === 'WAIT_USER_CONFIRM' && { package_info: transfer.packageInfo }),
  };
}

export function transferView(transfer: Transfer, settings: CloudSettings): object {
  return {
    mch_id: settings.mchid,
    out_bill_no: transfer._id,
    transfer_bill_no: transfer.transferBillNo,
    appid: transfer.appid,
    state: transfer.state,
    transfer_amount: transfer.amountFen,
    transfer_remark: transfer.remark,
    ...failReason(transfer),
    openid: transfer.openid,
    ...(transfer.userName !== null && { user_name: transfer.userName }),
    create_time: beijingTime(transfer.createdAt),
    update_time: beijingTime(transfer.updatedAt),
  };
}

export function cancelledView(transfer: Transfer): object {
  return {
    out_bill_no: transfer._id,
    transfer_bill_no: transfer.transferBillNo,
    state: transfer.state,
    update_time: beijingTime(transfer.updatedAt),
  };
}

/** The plain text of the notification that a transfer is over. */
export function transferNoticeView(transfer: Transfer, settings: CloudSettings): object {
  return {
    out_bill_no: transfer._id,
    transfer_bill_no: transfer.transferBillNo,
    state: transfer.state,
    mch_id: settings.mchid,
    transfer_amount: transfer.amountFen,
    openid: transfer.openid,
    ...failReason(transfer),
    create_time: beijingTime(transfer.createdAt),
    update_time: beijingTime(transfer.updatedAt),
  };
}
