import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
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
  /** How much one tap is; the last one goes to the end, however far that is. */
  readonly by?: number;
  /** What is counted, spoken with the number. */
  readonly label?: string | undefined;
  /** What the two sides do, spoken; absent: one piece fewer, one more. */
  readonly sides?: { readonly fewer: string; readonly more: string };
  /** In the middle instead of the number, e.g. a field to type it. */
  readonly children?: ReactNode;
}

/** One fewer, one more. Each side is as large as a finger; a side that can go no further rests. */
export function Stepper(props: StepperProps) {
  const { value, onChange, least = 1, most, by = 1, label, sides, children } = props;
  const t = useText(sharedTexts);
  const names = sides ?? { fewer: t('fewer'), more: t('more') };
  const side = (step: -1 | 1, possible: boolean) => (
    <View
      className={css('side', !possible && 'resting')}
      ariaRole="button"
      ariaLabel={step < 0 ? names.fewer : names.more}
      ariaDisabled={!possible}
      onClick={(event) => {
        event.stopPropagation();
        if (possible) onChange(Math.min(most, Math.max(least, value + step * by)));
      }}
    >
      <Icon name={step < 0 ? 'minus' : 'plus'} size={16} />
    </View>
  );
  return (
    <View className={css('stepper')}>
      {side(-1, value > least)}
      {children ?? (
        <Text
          className={css('value')}
          ariaLabel={`${label ?? t('quantity')} ${t('pieces', { count: value })}`}
        >
          {value}
        </Text>
      )}
      {side(1, value < most)}
    </View>
  );
}
