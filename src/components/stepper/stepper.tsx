import { Text, View } from '@tarojs/components';
import { sharedTexts } from '../../texts/shared';
import { useText } from '../../texts/say';
import { cssOf } from '../css-of';
import { Icon } from '../icon/icon';
import styles from './stepper.module.scss';

const css = cssOf(styles);

interface StepperProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly least?: number;
  readonly most: number;
  /** What is counted, spoken with the number. */
  readonly label?: string | undefined;
}

/** One fewer, one more. Each side is as large as a finger; a side that can go no further rests. */
export function Stepper({ value, onChange, least = 1, most, label }: StepperProps) {
  const t = useText(sharedTexts);
  const side = (step: -1 | 1, possible: boolean) => (
    <View
      className={css('side', !possible && 'resting')}
      ariaRole="button"
      ariaLabel={t(step < 0 ? 'fewer' : 'more')}
      ariaDisabled={!possible}
      onClick={(event) => {
        event.stopPropagation();
        if (possible) onChange(value + step);
      }}
    >
      <Icon name={step < 0 ? 'minus' : 'plus'} size={16} />
    </View>
  );
  return (
    <View className={css('stepper')}>
      {side(-1, value > least)}
      <Text
        className={css('value')}
        ariaLabel={`${label ?? t('quantity')} ${t('pieces', { count: value })}`}
      >
        {value}
      </Text>
      {side(1, value < most)}
    </View>
  );
}
