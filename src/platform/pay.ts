import Taro from '@tarojs/taro';
import type { PaymentParameters } from '#contract/views';
import { hostedPhone } from './host';

const isCancelled = (error: unknown) =>
  typeof error === 'object' &&
  error !== null &&
  'errMsg' in error &&
  String(error.errMsg).includes('cancel');

/**
 * Opens WeChat's pay sheet. "paid" is what the phone believes: the order's truth is on the server.
 * Rejects when the sheet could not open.
 */
export async function requestPayment(parameters: PaymentParameters): Promise<'paid' | 'cancelled'> {
  if (process.env.TARO_ENV === 'h5') {
    const phone = hostedPhone();
    if (!phone) throw new Error('Nobody hosts this phone: there is no pay sheet.');
    return phone.requestPayment(parameters);
  }
  try {
    await Taro.requestPayment(parameters);
    return 'paid';
  } catch (error) {
    if (isCancelled(error)) return 'cancelled';
    throw error;
  }
}
