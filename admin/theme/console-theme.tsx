import { useLayoutEffect, type ReactNode } from 'react';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { antdTheme } from './antd-theme';
import { darkPalette, lightPalette, paletteVariables } from './palette';
import { useMedia } from './use-media';
import './base.css';

/** One palette for antd and for our own style sheets, Chinese words in every widget. */
export function ConsoleTheme({ children }: { readonly children: ReactNode }) {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const palette = dark ? darkPalette : lightPalette;

  useLayoutEffect(() => {
    for (const [name, value] of paletteVariables(palette)) {
      document.documentElement.style.setProperty(name, value);
    }
  }, [palette]);

  return (
    <ConfigProvider
      locale={zhCN}
      theme={antdTheme(palette, { dark, still })}
      button={{ autoInsertSpace: false }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
