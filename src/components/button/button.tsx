import { Button as WechatButton } from '@tarojs/components';
import type { ComponentProps, ReactNode } from 'react';
import { cssOf } from '../css-of';
import styles from './button.module.scss';

const css = cssOf(styles);

type Ability = Partial<
  Pick<
    ComponentProps<typeof WechatButton>,
    'openType' | 'onClick' | 'onAgreePrivacyAuthorization' | 'onGetPhoneNumber' | 'onChooseAvatar'
  >
>;

interface ButtonProps {
  readonly children: ReactNode;
  readonly onTap?: (() => void) | undefined;
  /** seal: the one thing to do here; line: the other way; plain: a word that can be tapped. */
  readonly look?: 'seal' | 'ink' | 'line' | 'plain';
  readonly size?: 'large' | 'medium' | 'small';
  readonly wide?: boolean;
  readonly disabled?: boolean;
  /** While something is being sent: shows it and takes no second tap. */
  readonly busy?: boolean;
  /** Spoken instead of the content. */
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  /** WeChat's own abilities, e.g. shareButtonProps(). */
  readonly ability?: Ability;
}

export function Button({
  children,
  onTap,
  look = 'seal',
  size = 'medium',
  wide = false,
  disabled = false,
  busy = false,
  label,
  id,
  className,
  ability,
}: ButtonProps) {
  const resting = disabled || busy;
  return (
    <WechatButton
      className={css(
        'button',
        look,
        size,
        wide && 'wide',
        disabled && 'disabled',
        busy && 'busy',
        className,
      )}
      hoverClass="none"
      ariaRole="button"
      // Not WeChat's own `disabled`: it paints the button in colours of its own, light ones in the dark too.
      {...(resting ? { ariaDisabled: true } : {})}
      {...(label ? { ariaLabel: label } : {})}
      {...(id ? { id } : {})}
      {...(onTap && !resting ? { onClick: () => onTap() } : {})}
      {...(resting ? {} : ability)}
    >
      {children}
    </WechatButton>
  );
}
