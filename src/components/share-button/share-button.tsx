import { Text } from '@tarojs/components';
import { isSinglePage } from '../../platform/launch';
import { shareButtonProps } from '../../platform/share';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

interface ShareButtonProps {
  readonly text: string;
  readonly look?: 'line' | 'plain';
}

/** Sends this page's friend card; absent in single-page mode, where WeChat allows no sharing button. */
export function ShareButton({ text, look = 'line' }: ShareButtonProps) {
  if (isSinglePage()) return null;
  return (
    <Button look={look} size="small" ability={shareButtonProps()}>
      <Icon name="share" size={16} />
      <Text>{text}</Text>
    </Button>
  );
}
