import type { ProductView } from '#contract/views';
import type { Sku } from '#domain/catalogue';

export type Choosable = Pick<ProductView, 'available'> & {
  readonly product: Pick<ProductView['product'], 'skus' | 'specs'>;
};

/** One value per spec. */
export type Choice = readonly string[];

const stockOf = (view: Choosable, sku: Sku) => view.available[sku.id] ?? 0;

/** What is chosen when the sheet opens: the wanted SKU, else the first that can be bought, else the first. */
export function firstChoice(view: Choosable, wantedSkuId?: string): Choice {
  const { skus } = view.product;
  const wanted = skus.find(({ id }) => id === wantedSkuId);
  const sku = wanted ?? skus.find((each) => stockOf(view, each) > 0) ?? skus[0];
  return sku?.options ?? [];
}

export function chosenSku(view: Choosable, choice: Choice): Sku | undefined {
  return view.product.skus.find((sku) =>
    sku.options.every((option, index) => option === choice[index]),
  );
}

/** The choice after tapping `value`; the other specs follow when the combination does not exist. */
export function choose(view: Choosable, choice: Choice, spec: number, value: string): Choice {
  const wished = choice.map((option, index) => (index === spec ? value : option));
  if (chosenSku(view, wished)) return wished;
  const withValue = view.product.skus.filter((sku) => sku.options[spec] === value);
  const sku = withValue.find((each) => stockOf(view, each) > 0) ?? withValue[0];
  return sku?.options ?? choice;
}

/** False: no SKU with this value, the other choices unchanged, is left. */
export function isInStock(view: Choosable, choice: Choice, spec: number, value: string): boolean {
  return view.product.skus.some(
    (sku) =>
      sku.options.every((option, index) => option === (index === spec ? value : choice[index])) &&
      stockOf(view, sku) > 0,
  );
}
