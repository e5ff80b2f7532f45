import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { StoreCard as Store } from '#contract/views';
import { cssOf } from '../../../components/css-of';
import { Section } from '../../../components/section/section';
import { Sheet } from '../../../components/sheet/sheet';
import { isSinglePage } from '../../../platform/launch';
import { previewPicture } from '../../../platform/preview-picture';
import { homeTexts } from '../../../texts/home';
import { useText } from '../../../texts/say';
import { StoreCard } from './store-card';
import styles from './stores.module.scss';

const css = cssOf(styles);

interface StoresProps {
  readonly stores: readonly Store[];
  readonly licenceUrl: string;
}

/** The first store as the merchant orders them; where the person stands is never asked for this. */
export function Stores({ stores, licenceUrl }: StoresProps) {
  const t = useText(homeTexts);
  const [open, setOpen] = useState(false);
  const [first] = stores;
  const more = {
    text: t('moreStores', { count: stores.length }),
    onTap: () => setOpen(true),
  };
  return (
    <>
      {first && (
        <Section title={t('stores')} more={stores.length > 1 && !isSinglePage() ? more : undefined}>
          <StoreCard store={first} />
        </Section>
      )}
      {licenceUrl !== '' && (
        <View
          className={css('licence')}
          ariaRole="link"
          onClick={() => previewPicture([licenceUrl], licenceUrl)}
        >
          <Text>{t('licence')}</Text>
        </View>
      )}
      <Sheet open={open} onClose={() => setOpen(false)} title={t('stores')}>
        <View className={css('all')}>
          {stores.map((store) => (
            <StoreCard key={store._id} store={store} />
          ))}
        </View>
      </Sheet>
    </>
  );
}
