import { Checkbox, Radio, Select } from 'antd';
import { claimChannels, type ClaimChannel, type CouponAudience } from '#domain/coupons/template';
import { Field, type FieldControl } from '../../components/field';
import { MemberPicker } from '../../components/member-picker';
import { audienceNames, claimChannelNames } from '../../texts/coupon-words';
import type { CouponFormState } from './use-coupon-form';
import classes from './coupon-form.module.css';

interface PageProps {
  readonly page: CouponFormState;
}

/** Who a coupon is for and how it reaches them. */
export function PeopleFields({ page }: PageProps) {
  return (
    <>
      <AudienceField page={page} />
      <ChannelsField page={page} />
    </>
  );
}

const audiences: readonly CouponAudience['kind'][] = ['all', 'new', 'levels', 'tags', 'named'];

function AudienceField({ page }: PageProps) {
  const { audience } = page.form;
  return (
    <Field
      label="谁能领"
      hint={audience.kind === 'new' ? '还没有成交过的顾客。' : '领取时检查，领到手之后不再检查。'}
      group
      problem={page.problemOf('audience')}
    >
      {(control) => (
        <div className={classes['choice']}>
          <Radio.Group
            value={audience.kind}
            options={audiences.map((value) => ({ value, label: audienceNames[value] }))}
            onChange={(event) =>
              page.change('audience', {
                audience: {
                  ...audience,
                  kind: audiences.find((one) => one === event.target.value) ?? 'all',
                },
              })
            }
          />
          <AudiencePicker page={page} control={control} />
        </div>
      )}
    </Field>
  );
}

function AudiencePicker({ page, control }: PageProps & { readonly control: FieldControl }) {
  const { audience } = page.form;
  const change = (part: Partial<typeof audience>) =>
    page.change('audience', { audience: { ...audience, ...part } });
  const leave = () => page.leave('audience');
  switch (audience.kind) {
    case 'all':
    case 'new':
      return null;
    case 'levels':
      return (
        <Select<string[]>
          {...control}
          mode="multiple"
          aria-label="选择等级"
          placeholder="选择等级"
          notFoundContent="还没有设会员等级，请先到「价格与积分」里设置。"
          value={[...audience.levels]}
          options={(page.choices.data?.levels ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(levels) => change({ levels })}
          onBlur={leave}
          style={{ width: '100%' }}
        />
      );
    case 'tags':
      return (
        <Select<string[]>
          {...control}
          mode="tags"
          aria-label="填写标签"
          placeholder="写标签后按回车，有其中一个就能领"
          open={false}
          suffixIcon={null}
          value={[...audience.tags]}
          onChange={(tags) => change({ tags: tags.map((tag) => tag.trim().slice(0, 12)) })}
          onBlur={leave}
          style={{ width: '100%' }}
        />
      );
    case 'named':
      return <MemberPicker ids={audience.members} change={(members) => change({ members })} />;
  }
}

const ownWays: readonly ClaimChannel[] = ['centre', 'code', 'issue'];
const shareWays = claimChannels.filter((channel) => !ownWays.includes(channel));

function ChannelsField({ page }: PageProps) {
  const { channels } = page.form;
  const set = (chosen: readonly ClaimChannel[]) =>
    page.change('channels', { channels: claimChannels.filter((one) => chosen.includes(one)) });
  return (
    <Field label="怎么领" hint={channelHint(channels)} group problem={page.problemOf('channels')}>
      {(control) => (
        <div className={classes['choice']}>
          <Checkbox.Group<ClaimChannel>
            value={channels.filter((one) => ownWays.includes(one))}
            options={ownWays.map((value) => ({ value, label: claimChannelNames[value] }))}
            onChange={(own) => set([...own, ...channels.filter((one) => shareWays.includes(one))])}
          />
          <Select<ClaimChannel[]>
            {...control}
            mode="multiple"
            aria-label="从这些渠道进店的顾客"
            placeholder="从某些渠道进店的顾客也能领"
            value={channels.filter((one) => shareWays.includes(one))}
            options={shareWays.map((value) => ({ value, label: claimChannelNames[value] }))}
            onChange={(shared) =>
              set([...channels.filter((one) => ownWays.includes(one)), ...shared])
            }
            style={{ width: '100%' }}
          />
        </div>
      )}
    </Field>
  );
}

function channelHint(channels: readonly ClaimChannel[]): string {
  if (channels.length === 1 && channels[0] === 'code') {
    return '只凭兑换码领取：创建后在详情里生成兑换码，每个码都留好了一张券。';
  }
  return channels.includes('code')
    ? '要生成兑换码，请只选「兑换码」，这样印出去的码才不会落空。'
    : '「由商家发放」可以在详情里发给一位会员、一个标签或一个等级。';
}
