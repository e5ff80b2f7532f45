import type { OutsideSource } from '#domain/imports/outside-order';

export const outsideSourceNames: Readonly<Record<OutsideSource, string>> = {
  counter: '门店',
  tmall: '天猫',
  jd: '京东',
  erp: 'ERP',
};
