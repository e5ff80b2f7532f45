import { Input, Segmented } from 'antd';
import type { Activity } from '#domain/activities/activity';
import { activityLimits } from '#domain/activities/create-activity';
import { Field } from '../../components/field';
import layout from '../../components/form-page/form-page.module.css';
import { ScopePicker } from '../../components/goods/scope-picker';
import { TimeRange } from '../../components/time-range';
import { activityKindNames } from '../../texts/activity-words';
import { LadderSteps } from './ladder-steps';
import { PriceRows } from './price-rows';
import type { ActivityFormState } from './use-activity-form';

interface PageProps {
  readonly page: ActivityFormState;
}

const kinds: readonly Activity['kind'][] = ['limitedPrice', 'ladder'];

/** What, when, and on which goods. */
export function ActivityFields({ page }: PageProps) {
  const { form } = page;
  return (
    <div className={layout['parts']}>
      <section className={layout['panel']} aria-label="活动">
        <Field label="类型" group hint={kindHints[form.kind]}>
          {() => (
            <Segmented<Activity['kind']>
              value={form.kind}
              disabled={page.hasBegun}
              options={kinds.map((value) => ({ value, label: activityKindNames[value] }))}
              onChange={(kind) => page.change('title', { kind })}
            />
          )}
        </Field>
        <Field label="名称" hint="顾客在商品页和价格明细里看到。" problem={page.problemOf('title')}>
          {(control) => (
            <Input
              {...control}
              placeholder="例如：春茶节"
              value={form.title}
              maxLength={activityLimits.titleLength}
              onChange={(event) => page.change('title', { title: event.target.value })}
              onBlur={() => page.leave('title')}
            />
          )}
        </Field>
        <Field label="时间" hint="北京时间，到点开始、到点结束。" problem={page.problemOf('time')}>
          {(control) => (
            <TimeRange
              control={control}
              label="活动时间"
              begun={page.hasBegun}
              value={form.time}
              change={(time) => page.change('time', { time })}
            />
          )}
        </Field>
      </section>
      <section className={layout['panel']} aria-label="内容">
        {form.kind === 'limitedPrice' ? <PriceRows page={page} /> : <LadderFields page={page} />}
      </section>
    </div>
  );
}

const kindHints: Readonly<Record<Activity['kind'], string>> = {
  limitedPrice: '选定的规格在活动期间卖这个价；会员价更低时按会员价。',
  ladder: '同一单买得越多给得越多，按达到的最高一档算，不叠加。',
};

function LadderFields({ page }: PageProps) {
  return (
    <>
      <Field label="哪些商品参加" group problem={page.problemOf('scope')}>
        {(control) => (
          <ScopePicker
            control={control}
            choices={page.choices}
            value={page.form.scope}
            change={(scope) => page.change('scope', { scope })}
            leave={() => page.leave('scope')}
          />
        )}
      </Field>
      <LadderSteps page={page} />
    </>
  );
}
