import { Text, View } from '@tarojs/components';
import { Checkbox } from '../../../components/checkbox/checkbox';
import { cssOf } from '../../../components/css-of';
import styles from './tick.module.scss';

const css = cssOf(styles);

interface TickProps {
  readonly checked: boolean;
  readonly text: string;
  readonly onChange: (checked: boolean) => void;
}

/** One consent with the words it is for; the words can be tapped too. */
export function Tick({ checked, text, onChange }: TickProps) {
  return (
    <View className={css('tick')}>
      <Checkbox checked={checked} label={text} onChange={onChange} />
      <Text className={css('text')} ariaHidden onClick={() => onChange(!checked)}>
        {text}
      </Text>
    </View>
  );
}
