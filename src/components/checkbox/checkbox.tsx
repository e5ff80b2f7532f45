import { View } from '@tarojs/components';
import { cssOf } from '../css-of';
import { Icon } from '../icon/icon';
import styles from './checkbox.module.scss';

const css = cssOf(styles);

interface CheckboxProps {
  readonly checked: boolean;
  /** What is being chosen, spoken. */
  readonly label: string;
  readonly onChange: (checked: boolean) => void;
}

/** A round mark to choose with, as large as a finger. */
export function Checkbox({ checked, label, onChange }: CheckboxProps) {
  return (
    <View
      className={css('target')}
      ariaRole="checkbox"
      ariaChecked={checked}
      ariaLabel={label}
      onClick={() => onChange(!checked)}
    >
      <View className={css('mark', checked && 'checked')}>
        {checked && <Icon name="check" size={16} />}
      </View>
    </View>
  );
}
