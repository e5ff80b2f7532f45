/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.svg' {
  /** Its address, or the drawing itself as a data URI. */
  const source: string;
  export default source;
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which edition is being built; Taro replaces it by a constant, so each build keeps only its own branch. */
    TARO_ENV: 'weapp' | 'h5';
    /** CloudBase environment of a production build; empty: the one chosen in WeChat DevTools. */
    CLOUD_ENV?: string;
  }
}
