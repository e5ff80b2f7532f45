import type { Product, ProductSpec, ReturnClass, Sku } from '#domain/catalogue';
import { fen } from '#domain/money';
import { demoShopId } from '../demo-shop-id';
import { strikeBases } from './strike-bases';

/** A product as the shopkeeper would write it down; prices in fen and weights in grams, one pair per choice. */
export interface ProductNote {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly specs: readonly (readonly [name: string, values: readonly string[]])[];
  /** In the order of the specs, the last one turning fastest. */
  readonly choices: readonly (readonly [priceFen: number, weightGrams: number])[];
  readonly reasons: readonly string[];
  readonly story: string;
  readonly details: readonly (readonly [label: string, value: string])[];
  readonly returns?: ReturnClass;
  readonly rateBp?: number;
  readonly featured?: true;
}

const combinations = (specs: ProductNote['specs']): string[][] =>
  specs.reduce<string[][]>(
    (rows, [, values]) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );

function skusOf({ id, specs, choices }: ProductNote): Sku[] {
  const options = combinations(specs);
  if (options.length !== choices.length) {
    throw new Error(`${id} has ${options.length} choices but ${choices.length} prices`);
  }
  return choices.map(([priceFen, weightGrams], i) => {
    const skuId = `${id}-${i + 1}`;
    const basis = strikeBases[skuId];
    const sku = { id: skuId, options: options[i] ?? [], priceFen: fen(priceFen), weightGrams };
    return basis === undefined ? sku : { ...sku, basis };
  });
}

const specOf = ([name, values]: ProductNote['specs'][number]): ProductSpec => ({ name, values });

/** The catalogue document of a note. The second picture shows how its kind of goods is made. */
export function describeProduct(
  note: ProductNote,
  place: { readonly categoryId: string; readonly sort: number; readonly createdAt: number },
): Product {
  const picture = `/pictures/${note.id}.svg`;
  return {
    _id: note.id,
    shopId: demoShopId,
    title: note.title,
    subtitle: note.subtitle,
    categoryId: place.categoryId,
    picture,
    gallery: [picture, `/pictures/making-${place.categoryId}.svg`],
    specs: note.specs.map(specOf),
    skus: skusOf(note),
    sellingPoints: note.reasons,
    story: note.story,
    details: note.details.map(([label, value]) => ({ label, value })),
    returnClass: note.returns ?? 'sevenDay',
    status: 'on',
    ...(note.rateBp === undefined ? {} : { commissionRateBp: note.rateBp }),
    featured: note.featured ?? false,
    sort: place.sort,
    createdAt: place.createdAt,
  };
}
