import type { InEach } from '../language';
import type { OutsideSource } from './outside-order';

/** What people read for each place an order comes from that was made elsewhere. */
export const sourceNames: InEach<Readonly<Record<OutsideSource, string>>> = {
  zh: { counter: '门店', tmall: '天猫', jd: '京东', erp: 'ERP' },
  en: { counter: 'Store', tmall: 'Tmall', jd: 'JD', erp: 'ERP' },
};
