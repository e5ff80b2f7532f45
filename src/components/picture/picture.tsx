import { Image } from '@tarojs/components';
import { useState } from 'react';
import { cssOf } from '../css-of';
import styles from './picture.module.scss';

const css = cssOf(styles);

interface PictureProps {
  readonly src: string;
  /** What it shows, for people who hear the page; absent: decoration. */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly fit?: 'cover' | 'contain';
  /** Pictures on the first screen do not wait to be scrolled to. */
  readonly eager?: boolean;
  /** The drawing has a shape of its own: no paper ground around it. */
  readonly cutOut?: boolean;
}

/** A picture that fades in on a paper ground when it has arrived; a missing one leaves the ground. */
export function Picture(props: PictureProps) {
  const { src, label, className, fit = 'cover', eager = false, cutOut = false } = props;
  const [arrived, setArrived] = useState('');
  return (
    <Image
      className={css('picture', arrived === src && 'arrived', cutOut && 'cutOut', className)}
      src={src}
      mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
      lazyLoad={!eager}
      onLoad={() => setArrived(src)}
      {...(label ? { ariaRole: 'img', ariaLabel: label } : { ariaHidden: true })}
    />
  );
}
