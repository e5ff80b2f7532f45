import { sentences } from '#contract/errors';
import type { PointsSettings } from '#contract/promotion-views';
import { pointsLimits, wrongPointsRules } from '#domain/points/check-rules';
import { describePoints } from '#domain/points/describe-points';
import type { PointsRules } from '#domain/points/rules';
import { Field } from '../../../components/field';
import { WholeInput } from '../../../components/whole-input';
import { useTell } from '../../../services/use-tell';
import { SaveBar } from '../save-bar';
import { useSettingsPart } from '../use-settings-part';
import { pointsOfForm, type PointsForm } from './points-form';
import classes from '../price-settings.module.css';

interface PointsPanelProps {
  readonly start: PointsSettings;
  readonly may: boolean;
  readonly mark: (dirty: boolean) => void;
}

interface PointsField {
  readonly name: keyof PointsRules;
  readonly label: string;
  readonly unit: string;
  readonly hint: string;
}

const fields: readonly PointsField[] = [
  {
    ...{ name: 'perYuan', label: '每付 1 元得', unit: '积分' },
    hint: '只算用钱付的商品款，不含运费；0 是不给积分。',
  },
  {
    ...{ name: 'fenPerPoint', label: '1 积分抵', unit: '分' },
    hint: '例如 1：100 积分抵 1 元。',
  },
  {
    ...{ name: 'maxShareBp', label: '最多抵商品款的', unit: '%' },
    hint: '0 是不能用积分抵钱。',
  },
  { ...{ name: 'step', label: '每次用整', unit: '积分' }, hint: '例如 100：只能用 100 的倍数。' },
];

/** How points come and go, with the sentence customers read. */
export function PointsPanel({ start, may, mark }: PointsPanelProps) {
  const part = useSettingsPart<PointsForm>(start.points, start.stamp);
  const save = useTell('setPointsRules', (answer) => part.keep(answer.points, answer.stamp));
  const points = pointsOfForm(part.form);
  const wrong = wrongPointsRules(points);
  const problemOf = (name: keyof PointsRules) =>
    wrong?.details?.['field'] === name && part.dirty ? limitWords(name) : undefined;
  return (
    <div className={classes['panel']}>
      <p className={classes['sentence']}>
        {wrong === undefined ? describePoints(points) : '填好后，这里是顾客看到的说明。'}
      </p>
      <section className={classes['card']}>
        <div className={classes['grid']}>
          {fields.map(({ name, label, unit, hint }) => (
            <div key={name}>
              <Field label={label} hint={hint} problem={problemOf(name)}>
                {(control) => (
                  <WholeInput
                    control={control}
                    unit={unit}
                    value={shown(name, part.form[name])}
                    change={(value) => part.change({ ...part.form, [name]: kept(name, value) })}
                  />
                )}
              </Field>
            </div>
          ))}
        </div>
      </section>
      {wrong === undefined && <Generosity points={points} />}
      <SaveBar
        may={may}
        mark={mark}
        part={part}
        saving={save.isPending}
        problem={
          part.problem?.sentence ??
          (wrong?.code === 'POINTS_TOO_GENEROUS' ? sentences.POINTS_TOO_GENEROUS : undefined)
        }
        save={() =>
          part.attempt(wrong !== undefined, (stamp) =>
            save.mutate({ stamp, points }, { onError: part.fail }),
          )
        }
      />
    </div>
  );
}

/** What a point costs the shop, in the words of a discount. */
function Generosity({ points }: { readonly points: PointsRules }) {
  if (points.maxShareBp === 0 || points.perYuan === 0) return null;
  const back = points.perYuan * points.fenPerPoint;
  return (
    <p className={back > 10 ? classes['warning'] : classes['hint']}>
      顾客每付 100 元，得到的积分以后能抵 {back} 元，相当于让利 {back}%。
    </p>
  );
}

/** The share is shown in percent and kept in hundredths of it. */
function shown(name: keyof PointsRules, value: number | null): number | null {
  return name === 'maxShareBp' && value !== null ? value / 100 : value;
}

function kept(name: keyof PointsRules, value: number | null): number | null {
  return name === 'maxShareBp' && value !== null ? Math.round(value * 100) : value;
}

function limitWords(name: keyof PointsRules): string {
  const { min, max } = pointsLimits[name];
  const divisor = name === 'maxShareBp' ? 100 : 1;
  return `请填 ${min / divisor} 到 ${(max / divisor).toLocaleString('zh-CN')} 的整数。`;
}
