import type { ProductChoice, PromotionChoices } from '#contract/promotion-views';
import { skuReference } from '#domain/coupons/kind';
import { formatYuanShort } from '#domain/money';

type Choices = PromotionChoices | undefined;

export function categoryOptions(choices: Choices) {
  return (choices?.categories ?? []).map(({ _id, name }) => ({ value: _id, label: name }));
}

/** Products under their category, with the price that helps to choose. */
export function productOptions(choices: Choices) {
  return grouped(choices, ({ id, title, fromFen, severalPrices }) => [
    { value: id, label: `${title}  ¥${formatYuanShort(fromFen)}${severalPrices ? ' 起' : ''}` },
  ]);
}

/** Every SKU under its category; the value names product and SKU. */
export function skuOptions(choices: Choices) {
  return grouped(choices, (product) =>
    product.skus.map((sku) => ({
      value: skuReference(product.id, sku.id),
      label: `${skuTitle(product, sku)}  ¥${formatYuanShort(sku.priceFen)}`,
    })),
  );
}

/** A SKU as a person names it. */
export function skuTitle(
  { title }: ProductChoice,
  { label }: ProductChoice['skus'][number],
): string {
  return label === '' ? title : `${title} · ${label}`;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function grouped(choices: Choices, optionsOf: (product: ProductChoice) => Option[]) {
  return (choices?.categories ?? [])
    .map((category) => ({
      label: category.name,
      title: category.name,
      options: (choices?.products ?? [])
        .filter((product) => product.categoryId === category._id)
        .flatMap(optionsOf),
    }))
    .filter(({ options }) => options.length > 0);
}
