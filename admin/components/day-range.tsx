import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { addBeijingDays, beijingDay } from '#domain/calendar';

/** Two Beijing days `YYYY-MM-DD`, both included; null while not chosen. */
export interface DayRangeValue {
  readonly from: string | null;
  readonly until: string | null;
}

interface DayRangeProps {
  readonly id?: string;
  readonly label: string;
  readonly status?: '' | 'error';
  readonly value: DayRangeValue;
  readonly change: (value: DayRangeValue) => void;
  /** Ready-made ranges: name, and how many days away it starts and ends. */
  readonly presets: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly allowClear?: boolean;
  /** Days before this one cannot be chosen. */
  readonly earliest?: string;
}

const pattern = 'YYYY-MM-DD';

/** The picker works with calendar days only, so the time zone of this computer does not matter. */
export function DayRange(props: DayRangeProps) {
  const { value, change, earliest } = props;
  const today = beijingDay(Date.now());
  return (
    <DatePicker.RangePicker
      {...(props.id === undefined ? {} : { id: { start: props.id, end: `${props.id}-end` } })}
      aria-label={props.label}
      status={props.status ?? ''}
      format="YYYY年M月D日"
      allowClear={props.allowClear ?? false}
      value={[read(value.from), read(value.until)]}
      onChange={(days) => change({ from: write(days?.[0]), until: write(days?.[1]) })}
      {...(earliest === undefined
        ? {}
        : { disabledDate: (day: dayjs.Dayjs) => day.format(pattern) < earliest })}
      presets={props.presets.map(({ name, start, end }) => ({
        label: name,
        value: [dayjs(addBeijingDays(today, start)), dayjs(addBeijingDays(today, end))],
      }))}
      style={{ width: 310, maxWidth: '100%' }}
    />
  );
}

function read(day: string | null): dayjs.Dayjs | null {
  return day === null ? null : dayjs(day);
}

function write(day: dayjs.Dayjs | null | undefined): string | null {
  return day?.format(pattern) ?? null;
}
