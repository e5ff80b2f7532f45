import { Button } from 'antd';
import { isErrorCode, sentenceFor } from '#contract/errors';
import type { FreightSettings } from '#contract/promotion-views';
import { freightLimits, wrongFreight } from '#domain/freight/check-freight';
import { useTell } from '../../../services/use-tell';
import { SaveBar } from '../save-bar';
import { useSettingsPart, type PartProblem } from '../use-settings-part';
import {
  blankZone,
  formOfFreight,
  freightOfForm,
  type FreightForm,
  type TemplateForm,
} from './freight-form';
import { TemplateCard } from './template-card';
import { zoneProblems } from './zone-problems';
import classes from '../price-settings.module.css';

interface FreightPanelProps {
  readonly start: FreightSettings;
  readonly may: boolean;
  readonly mark: (dirty: boolean) => void;
}

/** The ways to charge delivery; products that name none use the default. */
export function FreightPanel({ start, may, mark }: FreightPanelProps) {
  const part = useSettingsPart<FreightForm>(formOfFreight(start.freight), start.stamp);
  const save = useTell('setFreight', (answer) =>
    part.keep(formOfFreight(answer.freight), answer.stamp),
  );
  const { form } = part;
  const freight = freightOfForm(form);
  const wrong = wrongFreight(freight);
  const problem = part.problem ?? (part.tried && wrong !== undefined ? inWords(wrong) : undefined);
  const isOf = (name: string) => problem?.details['name'] === name;
  // A rate is wrong at its own fields, where its zone says so.
  const own = (name: string) =>
    isOf(name) && problem?.code !== 'FREIGHT_RATE_INVALID' ? problem?.sentence : undefined;
  const isInZones = (template: TemplateForm) =>
    template.zones.some((zone) => zoneProblems(zone, template.by).size > 0);
  const isPlaced = form.templates.some(
    (one) =>
      own(one.name.trim()) !== undefined ||
      (part.tried && problem?.code === 'FREIGHT_RATE_INVALID' && isInZones(one)),
  );
  return (
    <div className={classes['panel']}>
      <p className={classes['hint']}>
        同一模板的商品一起算运费，不同模板的相加。满额按优惠后的商品款算，不含积分抵扣。
      </p>
      {form.templates.map((template, place) => (
        <TemplateCard
          key={template.id}
          template={template}
          isDefault={template.id === form.defaultTemplateId}
          locked={!may}
          problem={own(template.name.trim())}
          tried={part.tried}
          change={(next) =>
            part.change({
              ...form,
              templates: form.templates.map((one, at) => (at === place ? next : one)),
            })
          }
          makeDefault={() => part.change({ ...form, defaultTemplateId: template.id })}
          remove={() =>
            part.change({ ...form, templates: form.templates.filter((one) => one !== template) })
          }
        />
      ))}
      {may && (
        <div>
          <Button
            disabled={form.templates.length >= freightLimits.templates}
            onClick={() => part.change({ ...form, templates: [...form.templates, newTemplate()] })}
          >
            加一个模板
          </Button>
        </div>
      )}
      <SaveBar
        may={may}
        mark={mark}
        part={part}
        saving={save.isPending}
        problem={isPlaced ? undefined : problem?.sentence}
        save={() =>
          part.attempt(wrong !== undefined, (stamp) =>
            save.mutate({ stamp, freight }, { onError: part.fail }),
          )
        }
      />
    </div>
  );
}

function inWords(wrong: NonNullable<ReturnType<typeof wrongFreight>>): PartProblem {
  const details = wrong.details ?? {};
  const sentence = isErrorCode(wrong.code) ? sentenceFor(wrong.code, details) : '请检查运费。';
  const { region } = details;
  return {
    code: wrong.code,
    sentence: region === undefined ? sentence : `${sentence}（${region}）`,
    details,
  };
}

function newTemplate(): FreightForm['templates'][number] {
  const id = `freight-${crypto.randomUUID().slice(0, 8)}`;
  return { id, name: '', by: 'order', zones: [blankZone(`${id}-rest`, true)] };
}
