import { Button } from 'antd';
import type { LevelSettings } from '#contract/promotion-views';
import { levelLimits, wrongLevels } from '#domain/membership/check-levels';
import { Notice } from '../../../components/notice';
import { useTell } from '../../../services/use-tell';
import { SaveBar } from '../save-bar';
import { useSettingsPart } from '../use-settings-part';
import { LevelCard } from './level-card';
import { levelProblem, type LevelProblem } from './level-problem';
import { formOfLevels, levelsOfForm, type LevelForm } from './levels-form';
import classes from '../price-settings.module.css';

interface LevelsPanelProps {
  readonly start: LevelSettings;
  readonly may: boolean;
  readonly mark: (dirty: boolean) => void;
}

/** The levels of the member card, the lowest first. */
export function LevelsPanel({ start, may, mark }: LevelsPanelProps) {
  const part = useSettingsPart<readonly LevelForm[]>(formOfLevels(start.levels), start.stamp);
  const save = useTell('setLevels', (answer) =>
    part.keep(formOfLevels(answer.levels), answer.stamp),
  );
  const levels = levelsOfForm(part.form);
  const wrong = wrongLevels(levels);
  const problem = problemOf(wrong, part.problem, part.tried);
  const { form } = part;
  const set = (place: number, next: LevelForm) =>
    part.change(form.map((one, at) => (at === place ? next : one)));
  return (
    <div className={classes['panel']}>
      <p className={classes['hint']}>
        成长值是最近 12 个月用钱付的商品款，1 元 1 点，升降都自动。等级只按成长值，和推荐人数无关。
      </p>
      {form.length === 0 && (
        <Notice title="还没有会员等级" text="加一个从 0 开始的等级，所有会员就都有了卡面和权益。" />
      )}
      {form.map((level, place) => (
        <LevelCard
          key={level.id}
          level={level}
          isFirst={place === 0}
          locked={!may}
          problem={problem?.level === place + 1 ? problem : undefined}
          change={(next) => set(place, next)}
          remove={() => part.change(form.filter((_, at) => at !== place))}
        />
      ))}
      {may && (
        <div>
          <Button
            disabled={form.length >= levelLimits.levels}
            onClick={() => part.change([...form, newLevel(form)])}
          >
            加一个等级
          </Button>
        </div>
      )}
      <SaveBar
        may={may}
        mark={mark}
        part={part}
        saving={save.isPending}
        problem={
          problem !== undefined && problem.level === undefined ? problem.sentence : undefined
        }
        save={() =>
          part.attempt(wrong !== undefined, (stamp) =>
            save.mutate({ stamp, levels }, { onError: part.fail }),
          )
        }
      />
    </div>
  );
}

type Refused = { readonly code: string; readonly details?: Readonly<Record<string, unknown>> };

function problemOf(
  wrong: Refused | undefined,
  said: (Refused & { readonly sentence: string }) | undefined,
  tried: boolean,
): LevelProblem | undefined {
  if (said !== undefined) {
    const found = levelProblem(said.code, said.details ?? {});
    return found.level === undefined ? { sentence: said.sentence } : found;
  }
  return tried && wrong !== undefined ? levelProblem(wrong.code, wrong.details ?? {}) : undefined;
}

function newLevel(form: readonly LevelForm[]): LevelForm {
  const id = `level-${crypto.randomUUID().slice(0, 8)}`;
  return { id, name: '', fromGrowth: form.length === 0 ? 0 : null, benefits: [] };
}
