import '@tarojs/components';

/** What config/aria-plugin.cjs adds to WeChat's templates and the browser edition writes by itself. */
interface Accessibility {
  ariaRole?: string;
  ariaLabel?: string;
  ariaHidden?: boolean;
  ariaDisabled?: boolean;
  ariaChecked?: boolean;
  ariaSelected?: boolean;
}

declare module '@tarojs/components/types/View' {
  interface ViewProps extends Accessibility {}
}
declare module '@tarojs/components/types/Text' {
  interface TextProps extends Accessibility {}
}
declare module '@tarojs/components/types/Image' {
  interface ImageProps extends Accessibility {}
}
declare module '@tarojs/components/types/Button' {
  interface ButtonProps extends Accessibility {}
}
