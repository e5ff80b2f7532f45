import { Input, Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { Stepper } from '../../../../components/stepper/stepper';
import { orderTexts } from '../../../../texts/order';
import { useText } from '../../../../texts/say';
import { readOwnPoints, type OwnPoints, type PointsRoom } from './own-points';
import styles from './points-row.module.scss';

const css = cssOf(styles);

interface PointsAmountProps {
  readonly room: PointsRoom;
  /** Points in use, as the server priced them or as they are on their way to it. */
  readonly points: number;
  /** The server took fewer than were asked for. */
  readonly cutByServer: boolean;
  readonly onChange: (points: number) => void;
}

/** An own number of points: typed, or step by step. What cannot be is cut down or refused, and said so. */
export function PointsAmount({ room, points, cutByServer, onChange }: PointsAmountProps) {
  const t = useText(orderTexts);
  const [typed, setTyped] = useState(String(points));
  const [read, setRead] = useState<OwnPoints>();
  useEffect(() => setTyped(String(points)), [points]);
  const choose = (next: number) => {
    setRead(undefined);
    onChange(next);
  };
  const settle = (text: string) => {
    const own = readOwnPoints(text, room);
    setRead(own);
    if (own === undefined || own.kind === 'refused') return setTyped(String(points));
    setTyped(String(own.points));
    if (own.points !== points) onChange(own.points);
  };
  const sides = {
    fewer: t('pointsFewer', { count: room.step }),
    more: t('pointsMore', { count: room.step }),
  };
  return (
    <View className={css('own')}>
      <View className={css('amount')}>
        <Stepper
          value={points}
          least={Math.min(room.step, room.most)}
          most={room.most}
          by={room.step}
          sides={sides}
          onChange={choose}
        >
          <Input
            className={css('field')}
            type="number"
            value={typed}
            maxlength={12}
            confirmType="done"
            ariaLabel={t('pointsOwn')}
            onInput={(event) => setTyped(event.detail.value)}
            onBlur={(event) => settle(event.detail.value)}
            onConfirm={(event) => settle(event.detail.value)}
          />
        </Stepper>
        {points < room.most && (
          <Button size="small" look="line" onTap={() => choose(room.most)}>
            {t('pointsUseMost')}
          </Button>
        )}
      </View>
      <Said read={read} room={room} cutByServer={cutByServer} />
    </View>
  );
}

interface SaidProps extends Pick<PointsAmountProps, 'room' | 'cutByServer'> {
  readonly read: OwnPoints | undefined;
}

/** What became of the number, or the multiple it has to be of. */
function Said({ read, room, cutByServer }: SaidProps) {
  const t = useText(orderTexts);
  const { step, most, balance } = room;
  if (read?.kind === 'refused') {
    const words =
      read.because === 'beyond'
        ? t('pointsBeyond', { count: balance })
        : t('pointsBelowStep', { count: step });
    return <Alert words={words} />;
  }
  if (cutByServer || (read?.kind === 'cut' && read.to === 'most')) {
    return <Alert words={t('pointsCutToMost', { count: most })} />;
  }
  if (read?.kind === 'cut')
    return <Alert words={t('pointsCutToStep', { step, count: read.points })} />;
  return step > 1 ? <Text className={css('have')}>{t('pointsStep', { count: step })}</Text> : null;
}

function Alert({ words }: { readonly words: string }) {
  return (
    <Text className={css('said')} ariaRole="alert">
      {words}
    </Text>
  );
}
