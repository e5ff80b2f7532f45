import { Button, Input, Radio } from 'antd';
import { freightLimits } from '#domain/freight/check-freight';
import type { FreightTemplate } from '#domain/freight/freight-template';
import { StateTag } from '../../../components/state-tag';
import { blankZone, type TemplateForm, type ZoneForm } from './freight-form';
import { ZoneFields } from './zone-fields';
import { zoneProblems, type ZoneProblems } from './zone-problems';
import classes from '../price-settings.module.css';

const ways: readonly { readonly value: FreightTemplate['by']; readonly label: string }[] = [
  { value: 'order', label: '按单' },
  { value: 'piece', label: '按件' },
  { value: 'weight', label: '按重量' },
];

const none: ZoneProblems = new Map();

interface TemplateCardProps {
  readonly template: TemplateForm;
  readonly isDefault: boolean;
  readonly locked: boolean;
  readonly problem: string | undefined;
  /** Saving was tried: what is missing is said at its field. */
  readonly tried: boolean;
  readonly change: (template: TemplateForm) => void;
  readonly makeDefault: () => void;
  readonly remove: () => void;
}

/** One way to charge, with its zones; the rest of the country is always there and last. */
export function TemplateCard(props: TemplateCardProps) {
  const { template, locked, problem, tried, change } = props;
  const { zones } = template;
  const ordered = [...zones.filter((zone) => !zone.isRest), ...zones.filter((zone) => zone.isRest)];
  const set = (key: string, next: ZoneForm) =>
    change({ ...template, zones: zones.map((one) => (one.key === key ? next : one)) });
  const takenBy = (zone: ZoneForm) =>
    zones.filter((one) => one.key !== zone.key).flatMap(({ regions }) => regions);
  return (
    <section
      className={classes['card']}
      aria-label={`运费模板 ${template.name}`}
      {...(problem === undefined ? {} : { 'data-problem': true })}
    >
      <CardHead {...props} />
      <Radio.Group
        className={classes['ways'] ?? ''}
        aria-label="怎么算"
        value={template.by}
        disabled={locked}
        options={[...ways]}
        onChange={(event) =>
          change({
            ...template,
            by: ways.find((one) => one.value === event.target.value)?.value ?? 'order',
          })
        }
      />
      {problem !== undefined && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
      {ordered.map((zone) => (
        <ZoneFields
          key={zone.key}
          zone={zone}
          problems={tried ? zoneProblems(zone, template.by) : none}
          by={template.by}
          taken={takenBy(zone)}
          locked={locked}
          change={(next) => set(zone.key, next)}
          remove={() => change({ ...template, zones: zones.filter((one) => one.key !== zone.key) })}
        />
      ))}
      {!locked && (
        <Button
          size="small"
          onClick={() =>
            change({ ...template, zones: [...zones, blankZone(crypto.randomUUID(), false)] })
          }
        >
          加一个地区
        </Button>
      )}
    </section>
  );
}

function CardHead({ template, isDefault, locked, change, makeDefault, remove }: TemplateCardProps) {
  return (
    <div className={classes['cardHead']}>
      <Input
        aria-label="模板名称"
        placeholder="模板名称，例如：冷链"
        disabled={locked}
        maxLength={freightLimits.nameLength}
        value={template.name}
        onChange={(event) => change({ ...template, name: event.target.value })}
        style={{ width: 220 }}
      />
      {isDefault ? (
        <StateTag tone="good">默认</StateTag>
      ) : (
        !locked && (
          <div className={classes['row']}>
            <Button type="text" onClick={makeDefault} aria-label={`把${template.name}设为默认`}>
              设为默认
            </Button>
            <Button type="text" danger onClick={remove} aria-label={`去掉${template.name}`}>
              去掉
            </Button>
          </div>
        )
      )}
    </div>
  );
}
