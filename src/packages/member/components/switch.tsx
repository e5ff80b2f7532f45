import { View } from '@tarojs/components';
import { cssOf } from '../../../components/css-of';
import styles from './switch.module.scss';

const css = cssOf(styles);

interface SwitchProps {
  readonly on: boolean;
  /** What is switched, spoken. */
  readonly label: string;
  readonly busy?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. Its mark moves, so its colour is not the only sign. */
export function Switch({ on, label, busy = false, onChange }: SwitchProps) {
  return (
    <View
      className={css('target', busy && 'busy')}
      ariaRole="switch"
      ariaChecked={on}
      ariaLabel={label}
      ariaDisabled={busy}
      onClick={() => {
        if (!busy) onChange(!on);
      }}
    >
      <View className={css('track', on && 'on')}>
        <View className={css('mark')} />
      </View>
    </View>
  );
}
