import { findSku, skuLabel, type Product } from '../catalogue';
import { times } from '../money';
import { refusal, success, type Result } from '../result';
import { maxOrderFen, maxOrderLines, maxQuantity } from '../shop';
import type { CartLine, PricedLine } from './priced-line';

/** What the price needs to know of a product. */
export type PricedProduct = Pick<
  Product,
  '_id' | 'title' | 'categoryId' | 'picture' | 'skus' | 'status' | 'freightTemplateId'
>;

export type CartRefusal =
  | 'CART_EMPTY'
  | 'TOO_MANY_LINES'
  | 'QUANTITY_INVALID'
  | 'PRODUCT_UNKNOWN'
  | 'SKU_UNKNOWN'
  | 'PRODUCT_OFF'
  | 'AMOUNT_TOO_LARGE';

/** Checks a cart against the catalogue; lines of one SKU become one, in the order of their first appearance. */
export function readCart(
  lines: readonly CartLine[],
  products: readonly PricedProduct[],
): Result<PricedLine[], CartRefusal> {
  const merged = mergeLines(lines);
  if (!merged.ok) return merged;
  if (merged.value.length === 0) return refusal('CART_EMPTY');
  if (merged.value.length > maxOrderLines) return refusal('TOO_MANY_LINES', { max: maxOrderLines });
  const catalogue = new Map(products.map((product) => [product._id, product]));
  const priced: PricedLine[] = [];
  for (const line of merged.value) {
    const found = priceLine(line, catalogue.get(line.productId));
    if (!found.ok) return found;
    priced.push(found.value);
  }
  const list = priced.reduce((total, line) => total + line.listFen, 0);
  return list > maxOrderFen ? tooLarge() : success(priced);
}

function mergeLines(lines: readonly CartLine[]): Result<CartLine[], CartRefusal> {
  const merged = new Map<string, CartLine>();
  for (const line of lines) {
    const key = JSON.stringify([line.productId, line.skuId]);
    const quantity = line.quantity + (merged.get(key)?.quantity ?? 0);
    const valid = isQuantity(line.quantity) && isQuantity(quantity);
    if (!valid) return refusal('QUANTITY_INVALID', { skuId: line.skuId, max: maxQuantity });
    merged.set(key, { productId: line.productId, skuId: line.skuId, quantity });
  }
  return success([...merged.values()]);
}

function isQuantity(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= maxQuantity;
}

function priceLine(
  line: CartLine,
  product: PricedProduct | undefined,
): Result<PricedLine, CartRefusal> {
  const { productId, skuId } = line;
  if (product === undefined) return refusal('PRODUCT_UNKNOWN', { productId });
  const sku = findSku(product, skuId);
  if (sku === undefined) return refusal('SKU_UNKNOWN', { productId, skuId });
  if (product.status !== 'on') return refusal('PRODUCT_OFF', { productId, skuId });
  if (sku.priceFen * line.quantity > maxOrderFen) return tooLarge();
  return success({
    ...line,
    title: product.title,
    skuLabel: skuLabel(sku),
    picture: sku.picture ?? product.picture,
    categoryId: product.categoryId,
    weightGrams: sku.weightGrams,
    ...(product.freightTemplateId === undefined
      ? {}
      : { freightTemplateId: product.freightTemplateId }),
    unitPriceFen: sku.priceFen,
    listFen: times(sku.priceFen, line.quantity),
  });
}

function tooLarge() {
  return refusal('AMOUNT_TOO_LARGE', { maxFen: maxOrderFen });
}
