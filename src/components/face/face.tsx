import { Text, View } from '@tarojs/components';
import { cssOf } from '../css-of';
import { Picture } from '../picture/picture';
import styles from './face.module.scss';

const css = cssOf(styles);

interface FaceProps {
  readonly src: string;
  readonly name: string;
  readonly className?: string | undefined;
}

/** A person's picture; who has none shows the first character of the name. */
export function Face({ src, name, className }: FaceProps) {
  if (src !== '') return <Picture className={className} src={src} eager />;
  return (
    <View className={css('face', className)} ariaHidden>
      <Text>{name.slice(0, 1)}</Text>
    </View>
  );
}
