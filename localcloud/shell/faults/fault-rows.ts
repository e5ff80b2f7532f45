import type { FaultCounts, FaultSettings } from '../../faults/fault-settings';

/** One thing that can be set: a share in percent, or a time in milliseconds. */
export interface FaultRow {
  readonly name: string;
  readonly unit: '%' | '毫秒';
  /** In the row's unit. */
  readonly most: number;
  readonly step: number;
  readonly read: (settings: FaultSettings) => number;
  readonly write: (settings: FaultSettings, value: number) => FaultSettings;
  readonly met?: keyof FaultCounts;
  /** Says how another row is meant, and does nothing by itself. */
  readonly isDetail?: true;
}

export interface FaultGroup {
  readonly name: string;
  /** What it is like, in one line. */
  readonly about: string;
  readonly rows: readonly FaultRow[];
}

type Shares = 'conflict' | 'commitUnknown' | 'notices' | 'kill';

/** A share lies between 0 and 1, a person reads percent. */
function share<Part extends Shares, Field extends keyof FaultSettings[Part] & string>(
  name: string,
  part: Part,
  field: Field,
  met: keyof FaultCounts,
): FaultRow {
  return {
    ...{ name, unit: '%', most: 100, step: 1, met },
    read: (settings) => Math.round(Number(settings[part][field]) * 100),
    write: (settings, value) => ({
      ...settings,
      [part]: { ...settings[part], [field]: value / 100 },
    }),
  };
}

function time<
  Part extends 'latency' | 'notices' | 'kill',
  Field extends keyof FaultSettings[Part] & string,
>(name: string, part: Part, field: Field, range: { most: number; step: number }): FaultRow {
  return {
    ...{ name, unit: '毫秒', ...range },
    read: (settings) => Number(settings[part][field]),
    write: (settings, value) => ({ ...settings, [part]: { ...settings[part], [field]: value } }),
  };
}

export const faultGroups: readonly FaultGroup[] = [
  {
    name: '数据库',
    about: '别人先写了一步，或者提交后没有了回音。',
    rows: [
      share('写入时冲突', 'conflict', 'write', 'writeConflicts'),
      share('提交时冲突', 'conflict', 'commit', 'commitConflicts'),
      share('提交了，没回音', 'commitUnknown', 'applied', 'commitsApplied'),
      share('没提交，没回音', 'commitUnknown', 'lost', 'commitsLost'),
      {
        ...{ name: '磁盘写满', unit: '%', most: 100, step: 1, met: 'diskFull' },
        read: ({ diskFull }) => Math.round(diskFull * 100),
        write: (settings, value) => ({ ...settings, diskFull: value / 100 }),
      },
    ],
  },
  {
    name: '网络',
    about: '函数每次问云端，都要多等一会儿。',
    rows: [
      { ...time('固定多等', 'latency', 'fixedMs', { most: 2000, step: 10 }), met: 'callsDelayed' },
      time('再随机多等', 'latency', 'jitterMs', { most: 2000, step: 10 }),
    ],
  },
  {
    name: '支付通知',
    about: '微信支付的通知会丢、会重，也会迟。',
    rows: [
      share('丢失', 'notices', 'drop', 'noticesDropped'),
      share('重复', 'notices', 'double', 'noticesDoubled'),
      share('迟到', 'notices', 'late', 'noticesLate'),
      { ...time('迟到多久', 'notices', 'lateMs', { most: 60_000, step: 500 }), isDetail: true },
    ],
  },
  {
    name: '云函数',
    about: '一次调用做到一半，实例忽然没了。',
    rows: [
      share('中途被杀', 'kill', 'rate', 'functionsKilled'),
      { ...time('在最初多久之内', 'kill', 'withinMs', { most: 3000, step: 50 }), isDetail: true },
    ],
  },
];
