import { createElement, forwardRef, type ForwardedRef, type ReactNode } from 'react';
import { phone } from './phone';

interface Props extends Record<string, unknown> {
  children?: ReactNode;
}

/** WeChat's names for what a browser calls otherwise; the rest that a browser does not know is dropped. */
const renamed: Record<string, string> = {
  ariaRole: 'role',
  ariaLabel: 'aria-label',
  ariaHidden: 'aria-hidden',
  ariaDisabled: 'aria-disabled',
  ariaChecked: 'aria-checked',
  ariaSelected: 'aria-selected',
  openType: 'data-open-type',
};
const kept = new Set(['id', 'className', 'onClick', 'src', 'disabled', 'placeholder', 'value']);

function browserProps(props: Props): Props {
  const entries = Object.entries(props).flatMap(([name, value]): [string, unknown][] => {
    const known = renamed[name];
    if (known) return [[known, value]];
    return kept.has(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}

const element = (tag: string, more: (props: Props) => Props = () => ({})) =>
  forwardRef(function Element(props: Props, ref: ForwardedRef<HTMLElement>) {
    const { children } = props;
    const empty = tag === 'input' || tag === 'img';
    const attributes: Record<string, unknown> = { ...browserProps(props), ...more(props), ref };
    return empty ? createElement(tag, attributes) : createElement(tag, attributes, children);
  });

type Listener = (event: { detail: unknown }) => void;
const isListener = (value: unknown): value is Listener => typeof value === 'function';

/** A button that asks WeChat for something hears at once what the person answered. */
const asking = ({ openType, onGetPhoneNumber, onChooseAvatar, ariaDisabled }: Props): Props => {
  if (ariaDisabled) return {};
  if (openType === 'getPhoneNumber' && isListener(onGetPhoneNumber))
    return { onClick: () => onGetPhoneNumber({ detail: phone.phoneNumber }) };
  if (openType === 'chooseAvatar' && isListener(onChooseAvatar))
    return { onClick: () => onChooseAvatar({ detail: { avatarUrl: phone.avatarFile } }) };
  return {};
};

const typed = ({ onInput, onConfirm, onBlur }: Props): Props => ({
  onBlur: (event: { target: { value: string } }) => {
    if (isListener(onBlur)) onBlur({ detail: { value: event.target.value } });
  },
  onChange: (event: { target: { value: string } }) => {
    if (isListener(onInput)) onInput({ detail: { value: event.target.value } });
  },
  onKeyDown: (event: { key: string; currentTarget: { value: string } }) => {
    if (event.key === 'Enter' && isListener(onConfirm))
      onConfirm({ detail: { value: event.currentTarget.value } });
  },
});

export const View = element('div');
export const Text = element('span');
export const Button = element('button', asking);
export const Image = element('img');
export const ScrollView = element('div');
export const RootPortal = element('div');
export const Swiper = element('div');
export const SwiperItem = element('div');
/** Its choice is made by the test: `onChange` of the columns the phone holds. */
export const Picker = element('div', ({ onChange }) => ({
  onClick: () => {
    if (isListener(onChange)) onChange({ detail: { value: phone.picked } });
  },
}));
export const RichText = element('div');
export const Input = element('input', typed);
export const Textarea = element('textarea', typed);
