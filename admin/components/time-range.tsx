import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { formatBeijing, startOfBeijingDay } from '#domain/calendar';
import type { FieldControl } from './field';

/** Two moments as a clock in Beijing shows them, `YYYY-MM-DD HH:mm`; null while not chosen. */
export interface TimeRangeValue {
  readonly from: string | null;
  readonly until: string | null;
}

interface TimeRangeProps {
  readonly control: FieldControl;
  readonly label: string;
  readonly value: TimeRangeValue;
  readonly change: (value: TimeRangeValue) => void;
  /** It has begun: only its end is still open. */
  readonly begun?: boolean;
}

const pattern = 'YYYY-MM-DD HH:mm';

/** The picker works with what the clock shows only, so the time zone of this computer does not matter. */
export function TimeRange({ control, label, value, change, begun = false }: TimeRangeProps) {
  return (
    <DatePicker.RangePicker
      id={{ start: control.id, end: `${control.id}-end` }}
      aria-label={label}
      status={control.status}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format="YYYY年M月D日 HH:mm"
      allowClear={false}
      disabled={[begun, false]}
      value={[read(value.from), read(value.until)]}
      onChange={(times) =>
        change({
          from: times?.[0]?.format(pattern) ?? null,
          until: times?.[1]?.format(pattern) ?? null,
        })
      }
      style={{ width: 420, maxWidth: '100%' }}
    />
  );
}

function read(text: string | null): dayjs.Dayjs | null {
  return text === null ? null : dayjs(text);
}

/** The instant of such a text, UTC ms; 0 for none. */
export function instantOf(text: string | null): number {
  if (text === null) return 0;
  const [day = '', clock = ''] = text.split(' ');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return startOfBeijingDay(day) + (hour * 60 + minute) * 60_000;
}

export function clockText(at: number): string {
  return formatBeijing(at, pattern);
}
