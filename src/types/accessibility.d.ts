import '@tarojs/components';

/*
 * What config/aria-plugin.cjs adds to WeChat's templates and the browser edition writes by itself.
 * Taro's own types name only two of them, and not on every component.
 */
declare module '@tarojs/components/types/View' {
  interface ViewProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaHidden?: boolean;
    ariaDisabled?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
  }
}
declare module '@tarojs/components/types/Text' {
  interface TextProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaHidden?: boolean;
    ariaDisabled?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
  }
}
declare module '@tarojs/components/types/Image' {
  interface ImageProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaHidden?: boolean;
    ariaDisabled?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
  }
}
declare module '@tarojs/components/types/Button' {
  interface ButtonProps {
    ariaRole?: string;
    ariaLabel?: string;
    ariaHidden?: boolean;
    ariaDisabled?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
  }
}
