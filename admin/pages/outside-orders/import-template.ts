import { writeCsv } from '#domain/csv/write-csv';

/** A table to fill in: an order and a refund of it. */
export const importTemplate = writeCsv([
  ['来源', '单号', '手机号', '实付金额', '时间', '退款原单号'],
  ['门店', 'A1001', '13800000000', '128.50', '2026-11-20 15:30', ''],
  ['门店', 'R1001', '13800000000', '28.50', '2026-11-21 10:00', 'A1001'],
]);
