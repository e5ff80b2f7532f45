import { useCallback, useState } from 'react';
import { Button, ConfigProvider, Skeleton, Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { PriceSettings } from '#contract/promotion-views';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { UnsavedGuard } from '../../components/unsaved-guard';
import { ask } from '../../services/call';
import { sentenceOf } from '../../services/call-error';
import { FreightPanel } from './freight/freight-panel';
import { LevelsPanel } from './levels/levels-panel';
import { PointsPanel } from './points/points-panel';
import { may, useStaff } from '../../services/use-staff';

/** What prices, levels and points follow: three parts, saved one by one. */
export function Component() {
  const query = useQuery({
    queryKey: ['price-settings'],
    queryFn: ({ signal }) => ask('priceSettings', {}, signal),
    // A form is filled from it: what changes meanwhile is told when saving.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <>
      <PageHeader title="价格与积分" text="运费、会员等级和积分的规则；已经下的订单不受影响。" />
      {query.data !== undefined ? <Parts settings={query.data} /> : <Waiting query={query} />}
    </>
  );
}

interface WaitingProps {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
}

function Waiting({ query: { error, refetch } }: WaitingProps) {
  if (error === null) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <Notice
      role="alert"
      title="设置没能打开"
      text={sentenceOf(error)}
      actions={<Button onClick={() => void refetch()}>再试一次</Button>}
    />
  );
}

const parts = [
  { key: 'freight', label: '运费' },
  { key: 'levels', label: '会员等级' },
  { key: 'points', label: '积分' },
] as const;

type Part = (typeof parts)[number]['key'];

const saves = { freight: 'setFreight', levels: 'setLevels', points: 'setPointsRules' } as const;

function Parts({ settings }: { readonly settings: PriceSettings }) {
  const [address, setAddress] = useSearchParams();
  const [unsaved, setUnsaved] = useState<ReadonlySet<Part>>(new Set());
  const mark = useCallback((part: Part, dirty: boolean) => {
    setUnsaved((old) => new Set([...old].filter((one) => one !== part).concat(dirty ? part : [])));
  }, []);
  const open = parts.find(({ key }) => key === address.get('tab'))?.key ?? 'freight';
  return (
    <>
      <Tabs
        activeKey={open}
        onChange={(key) => setAddress({ tab: key }, { replace: true })}
        items={parts.map(({ key, label }) => ({
          key,
          label: unsaved.has(key) ? `${label} · 未保存` : label,
          children: <Panel part={key} settings={settings} mark={mark} />,
        }))}
      />
      <UnsavedGuard dirty={unsaved.size > 0} title="设置还没保存" />
    </>
  );
}

interface PanelProps {
  readonly part: Part;
  readonly settings: PriceSettings;
  readonly mark: (part: Part, dirty: boolean) => void;
}

function Panel({ part, settings, mark }: PanelProps) {
  const staff = useStaff();
  const mayChange = may(staff.data, saves[part]);
  const shared = {
    may: mayChange,
    mark: useCallback((dirty: boolean) => mark(part, dirty), [mark, part]),
  };
  return (
    // Who may only look meets no field that takes what cannot be saved.
    <ConfigProvider componentDisabled={!mayChange}>
      {part === 'freight' && <FreightPanel start={settings.freight} {...shared} />}
      {part === 'levels' && <LevelsPanel start={settings.levels} {...shared} />}
      {part === 'points' && <PointsPanel start={settings.points} {...shared} />}
    </ConfigProvider>
  );
}
