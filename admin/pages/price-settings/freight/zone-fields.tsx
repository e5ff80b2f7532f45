import { useId, type ReactNode } from 'react';
import { Button, Checkbox, Select } from 'antd';
import type { FreightTemplate } from '#domain/freight/freight-template';
import { provinces } from '#domain/freight/provinces';
import { AmountInput } from '../../../components/amount-input';
import type { FieldControl } from '../../../components/field';
import { WholeInput } from '../../../components/whole-input';
import type { ZoneForm } from './freight-form';
import type { ZoneProblems } from './zone-problems';
import classes from '../price-settings.module.css';

interface ZoneFieldsProps {
  readonly zone: ZoneForm;
  /** Empty until saving was tried. */
  readonly problems: ZoneProblems;
  readonly by: FreightTemplate['by'];
  /** Regions the other zones of the template have. */
  readonly taken: readonly string[];
  readonly locked: boolean;
  readonly change: (zone: ZoneForm) => void;
  readonly remove: () => void;
}

/** Where, and what it costs there. */
export function ZoneFields(props: ZoneFieldsProps) {
  const { zone, problems, taken, locked, change, remove } = props;
  return (
    <div className={classes['zone']} {...(problems.size === 0 ? {} : { 'data-problem': true })}>
      <div className={classes['row']}>
        {zone.isRest ? (
          <strong>其他地区</strong>
        ) : (
          <div className={classes['grow']}>
            <Select<string[]>
              mode="tags"
              aria-label="地区"
              status={problems.has('regions') ? 'error' : ''}
              placeholder="选省份，或写城市，例如：浙江省/杭州市"
              disabled={locked}
              value={[...zone.regions]}
              options={provinces
                .filter((value) => !taken.includes(value))
                .map((value) => ({ value, label: value }))}
              onChange={(regions) => change({ ...zone, regions: regions.map((one) => one.trim()) })}
              style={{ width: '100%' }}
            />
          </div>
        )}
        <Checkbox
          checked={zone.refused}
          disabled={locked}
          onChange={(event) => change({ ...zone, refused: event.target.checked })}
        >
          不配送
        </Checkbox>
        {!zone.isRest && !locked && (
          <Button type="text" onClick={remove}>
            去掉
          </Button>
        )}
      </div>
      {!zone.refused && <RateFields {...props} />}
      {problems.size > 0 && (
        <p className={classes['problem']} role="alert">
          {[...problems.values()].join('')}
        </p>
      )}
    </div>
  );
}

/** A sentence with numbers to fill in. */
function RateFields({ zone, problems, by, change }: ZoneFieldsProps) {
  const id = useId();
  const unit = by === 'piece' ? '件' : '克';
  const control = (name: 'fen' | 'moreFen' | 'freeOverFen' | 'after' | 'each'): FieldControl => ({
    ...{ id: `${id}-${name}`, status: problems.has(name) ? 'error' : '', 'aria-describedby': '' },
    'aria-invalid': problems.has(name),
  });
  const money = (name: 'fen' | 'moreFen' | 'freeOverFen', label: string): ReactNode => (
    <AmountInput
      control={control(name)}
      label={label}
      width={120}
      fen={zone[name]}
      change={(value) => change({ ...zone, [name]: value })}
    />
  );
  const count = (name: 'after' | 'each', label: string): ReactNode => (
    <WholeInput
      control={control(name)}
      label={label}
      unit={unit}
      width={110}
      value={zone[name]}
      change={(value) => change({ ...zone, [name]: value })}
    />
  );
  return (
    <div className={classes['row']}>
      {by === 'order' ? (
        <>每单 {money('fen', '每单运费')}</>
      ) : (
        <>
          {count('after', '首段')} 以内 {money('fen', '首段运费')}，每多 {count('each', '续段')} 加{' '}
          {money('moreFen', '续段运费')}
        </>
      )}
      <span className={classes['together']}>
        <Checkbox
          checked={zone.isFreeOver}
          onChange={(event) => change({ ...zone, isFreeOver: event.target.checked })}
        >
          满额包邮
        </Checkbox>
        {zone.isFreeOver && money('freeOverFen', '满多少包邮')}
      </span>
    </div>
  );
}
