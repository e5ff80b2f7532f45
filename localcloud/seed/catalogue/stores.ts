import type { Store } from '#domain/catalogue';
import { demoShopId } from '../demo-shop-id';

/** Invented addresses in a real city; the telephone numbers are of no one. */
export const demoStores: readonly Store[] = [
  {
    _id: 'store-bridge',
    shopId: demoShopId,
    name: '青檐巷总店',
    address: '杭州市拱墅区青檐巷 7 号（演示地址）',
    phone: '0571-0000-0001',
    picture: '/pictures/store-bridge-house.svg',
    latitude: 30.3192,
    longitude: 120.1388,
    opensAtMinute: 7 * 60 + 30,
    closesAtMinute: 21 * 60,
    sort: 0,
  },
  {
    _id: 'store-old-town',
    shopId: demoShopId,
    name: '望桥弄店',
    address: '杭州市上城区望桥弄 18 号（演示地址）',
    phone: '0571-0000-0002',
    picture: '/pictures/store-old-town.svg',
    latitude: 30.2431,
    longitude: 120.1706,
    opensAtMinute: 9 * 60,
    closesAtMinute: 21 * 60 + 30,
    sort: 1,
  },
  {
    _id: 'store-waterside',
    shopId: demoShopId,
    name: '采苇里店',
    address: '杭州市西湖区采苇里 2 幢底商（演示地址）',
    phone: '0571-0000-0003',
    picture: '/pictures/store-waterside.svg',
    latitude: 30.2711,
    longitude: 120.0893,
    opensAtMinute: 10 * 60,
    closesAtMinute: 22 * 60,
    sort: 2,
  },
];
