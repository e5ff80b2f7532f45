import type { HostedAddress } from '#contract/host';

export const demoAddresses: readonly HostedAddress[] = [
  {
    name: '周禾',
    phone: '13800138000',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    detail: '龙井路 8 号茶香苑 3 幢 502',
  },
  {
    name: '周禾（公司）',
    phone: '13900139000',
    province: '上海市',
    city: '上海市',
    district: '徐汇区',
    detail: '衡山路 96 号 2 楼前台',
  },
];
