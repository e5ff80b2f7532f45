import { useMutation } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { MyData } from '#contract/member-views';
import { formatBeijing } from '#domain/calendar';
import { Button } from '../../../../components/button/button';
import { cssOf } from '../../../../components/css-of';
import { tellProblem } from '../../../../components/tell-problem';
import { copyText } from '../../../../platform/clipboard';
import { saveFile } from '../../../../platform/save-file';
import { exportMyData } from '../../../../services/membership';
import { problemOf } from '../../../../services/problem';
import { myDataTexts } from '../../../../texts/my-data';
import { useText } from '../../../../texts/say';
import { Panel } from '../../components/panel';
import { kibText, utf8Bytes } from '../file-size';
import styles from './export-panel.module.scss';

const css = cssOf(styles);
const tell = (error: unknown) => tellProblem(problemOf(error));

/** Everything the shop knows about the person, as files to keep. */
export function ExportPanel() {
  const t = useText(myDataTexts);
  const { mutate, data, isPending } = useMutation({ mutationFn: exportMyData, onError: tell });
  return (
    <Panel title={t('export')} text={t('exportText')}>
      {data && <Files data={data} />}
      <View className={css('make')}>
        <Button look="line" busy={isPending} onTap={() => mutate()}>
          {t(data ? 'exportAgain' : 'exportNow')}
        </Button>
      </View>
    </Panel>
  );
}

function Files({ data }: { readonly data: MyData }) {
  const t = useText(myDataTexts);
  return (
    <View>
      {[data.json, ...data.csv].map((file) => (
        <File key={file.name} {...file} />
      ))}
      <Text className={css('note')}>
        {t('exportedAt', { time: formatBeijing(data.at, 'YYYY-MM-DD HH:mm') })}
        {process.env.TARO_ENV === 'weapp' && ` · ${t('saveHint')}`}
      </Text>
    </View>
  );
}

function File({ name, content }: MyData['json']) {
  const t = useText(myDataTexts);
  return (
    <View className={css('file')}>
      <View className={css('words')}>
        <Text className={css('name')}>{name}</Text>
        <Text className={css('size')}>{t('size', { kib: kibText(utf8Bytes(content)) })}</Text>
      </View>
      <Button
        size="small"
        look="plain"
        label={`${t('copy')} ${name}`}
        onTap={() => void copyText(content)}
      >
        {t('copy')}
      </Button>
      <Button
        size="small"
        look="line"
        label={`${t('save')} ${name}`}
        onTap={() => void saveFile(name, content).catch(tell)}
      >
        {t('save')}
      </Button>
    </View>
  );
}
