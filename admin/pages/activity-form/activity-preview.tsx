import type { PromotionChoices } from '#contract/promotion-views';
import type { Activity } from '#domain/activities/activity';
import { describeActivity } from '#domain/activities/describe-activity';
import { formatYuanShort } from '#domain/money';
import { skuTitle } from '../../components/goods/goods-options';
import { scopeWords } from '../../texts/coupon-words';
import { windowText } from '../../texts/window-text';
import { activityWarnings } from './activity-outlook';
import classes from './activity-form.module.css';

interface ActivityPreviewProps {
  readonly activity: Activity | undefined;
  readonly choices: PromotionChoices | undefined;
}

const mostShown = 4;

/** The activity as customers will read it, and what to think about before. */
export function ActivityPreview({ activity, choices }: ActivityPreviewProps) {
  if (activity === undefined) {
    return <p className={classes['hint']}>填好左边，这里会写出顾客看到的活动。</p>;
  }
  const nameOf = (skuId: string) =>
    choices?.products.find(({ skus }) => skus.some((sku) => sku.id === skuId))?.title;
  const goodsName = (id: string) =>
    choices?.categories.find(({ _id }) => _id === id)?.name ??
    choices?.products.find((product) => product.id === id)?.title ??
    id;
  return (
    <>
      <p className={classes['title']}>{activity.title}</p>
      <p>{describeActivity(activity, nameOf)}</p>
      {activity.kind === 'ladder' && <p>{scopeWords(activity.scope, goodsName)}</p>}
      <p className={classes['hint']}>{windowText(activity.from, activity.until)}</p>
      {activity.kind === 'limitedPrice' && <Prices activity={activity} choices={choices} />}
      {activityWarnings(activity, choices).map((warning) => (
        <p key={warning} role="status" className={classes['warning']}>
          <strong>留意</strong>
          {warning}
        </p>
      ))}
    </>
  );
}

/** A few goods with both prices, as the product page shows them. */
function Prices({
  activity,
  choices,
}: {
  readonly activity: Extract<Activity, { kind: 'limitedPrice' }>;
  readonly choices: PromotionChoices | undefined;
}) {
  const goods = (choices?.products ?? []).flatMap((product) =>
    product.skus.map((sku) => ({ id: sku.id, title: skuTitle(product, sku), sku })),
  );
  const rows = activity.prices.flatMap(({ skuId, priceFen }) => {
    const found = goods.find(({ id }) => id === skuId);
    return found === undefined ? [] : [{ ...found, priceFen }];
  });
  return (
    <ul className={classes['prices']}>
      {rows.slice(0, mostShown).map(({ id, title, sku, priceFen }) => (
        <li key={id}>
          <span>{title}</span>
          <strong>¥{formatYuanShort(priceFen)}</strong>
          <s>¥{formatYuanShort(sku.priceFen)}</s>
        </li>
      ))}
      {rows.length > mostShown && <li>还有 {rows.length - mostShown} 款</li>}
    </ul>
  );
}
