import { Picker, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MemberCardView } from '#contract/member-views';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { profileTexts } from '../../../../texts/profile';
import { useText } from '../../../../texts/say';
import { Row } from '../../components/row';
import { birthdayAt, daysIn, monthAndDay, placesOf } from '../birthday-columns';
import styles from './birthday-row.module.scss';

const css = cssOf(styles);

interface BirthdayRowProps {
  readonly card: Pick<MemberCardView, 'birthday' | 'birthdayOpen'>;
  readonly onChosen: (birthday: string) => void;
  readonly onClear: () => void;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Month and day, no year: all a birthday needs. Open once a year; the server has the last word. */
export function BirthdayRow({ card, onChosen, onClear }: BirthdayRowProps) {
  const t = useText(profileTexts);
  const { birthday, birthdayOpen } = card;
  const [month, setMonth] = useState(placesOf(birthday)[0]);
  const value = birthday ? t('birthdayText', monthAndDay(birthday)) : undefined;
  const words = (
    <View className={css('value')}>
      <Text>{value ?? t('birthdayChoose')}</Text>
    </View>
  );
  return (
    <>
      <Row
        name={t('birthday')}
        hint={birthdayOpen ? (value ? undefined : t('birthdayNone')) : t('birthdayLocked')}
        value={birthdayOpen ? undefined : value}
      >
        {birthdayOpen && (
          <Picker
            mode="multiSelector"
            range={[
              upTo(12).map((one) => t('month', { month: one })),
              upTo(daysIn(month)).map((one) => t('day', { day: one })),
            ]}
            value={[...placesOf(birthday)]}
            onColumnChange={({ detail }) => {
              if (detail.column === 0) setMonth(detail.value);
            }}
            onChange={({ detail: { value: chosen } }) =>
              onChosen(birthdayAt([Number(chosen[0]), Number(chosen[1])]))
            }
          >
            {words}
          </Picker>
        )}
      </Row>
      {birthday && (
        <View className={css('clear')}>
          <Button size="small" look="plain" onTap={onClear}>
            {t('birthdayClear')}
          </Button>
        </View>
      )}
    </>
  );
}
