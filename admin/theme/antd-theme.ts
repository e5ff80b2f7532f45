import { theme, type ThemeConfig } from 'antd';
import type { Palette } from './palette';

export const sansStack =
  '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "Hiragino Sans GB", system-ui, sans-serif';

/** The shop's palette in antd's words. Secondary text keeps 4.5:1, so hints use ink-2, never ink-3. */
export function antdTheme(
  palette: Palette,
  { dark, still }: { readonly dark: boolean; readonly still: boolean },
): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      motion: !still,
      colorPrimary: palette.seal,
      colorInfo: palette.jade,
      colorSuccess: palette.jade,
      colorWarning: palette.warn,
      colorError: palette.seal,
      colorLink: palette.seal,
      colorBgBase: palette.surface,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.surface,
      colorTextBase: palette.ink,
      colorText: palette.ink,
      colorTextSecondary: palette.ink2,
      colorTextTertiary: palette.ink2,
      colorTextDescription: palette.ink2,
      colorTextPlaceholder: palette.ink3,
      // Who may only look still has to read it.
      colorTextDisabled: palette.ink3,
      colorBorder: palette.edge,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      borderRadius: 8,
      borderRadiusLG: 12,
      controlHeight: 36,
      fontSize: 14,
      fontFamily: sansStack,
      motionDurationMid: '0.18s',
      motionDurationSlow: '0.24s',
      boxShadowTertiary: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', primaryColor: palette.onSeal },
      Table: {
        headerBg: palette.surface,
        headerColor: palette.ink2,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.paper,
        cellPaddingBlock: 14,
        cellPaddingInline: 12,
      },
      Tabs: { horizontalItemGutter: 28 },
      Form: { verticalLabelPadding: '0 0 6px', itemMarginBottom: 20 },
    },
  };
}
