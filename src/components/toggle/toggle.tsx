import { View } from '@tarojs/components';
import { cssOf } from '../css-of';
import styles from './toggle.module.scss';

const css = cssOf(styles);

interface ToggleProps {
  readonly on: boolean;
  /** What is switched, spoken. */
  readonly label: string;
  readonly onChange: (on: boolean) => void;
}

/** On or off at once, as large as a finger. */
export function Toggle({ on, label, onChange }: ToggleProps) {
  return (
    <View
      className={css('target')}
      ariaRole="switch"
      ariaChecked={on}
      ariaLabel={label}
      onClick={() => onChange(!on)}
    >
      <View className={css('track', on && 'on')}>
        <View className={css('knob')} />
      </View>
    </View>
  );
}
