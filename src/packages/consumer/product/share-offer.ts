import type { ShareOffer } from '#contract/host';
import type { PreparedShare, ProductView } from '#contract/views';
import { pathOf, queryText, routes } from '../../../platform/routes';

type Shared = Pick<ProductView['product'], '_id' | 'title' | 'subtitle' | 'picture'>;

/**
 * The friend card and the Moments post of a product. Without share ids (not signed in, or the server is away) the links
 * still work, they only bring nobody a thank-you. The id travels in the query and nowhere else.
 */
export function shareOffer(product: Shared, prepared: PreparedShare | undefined): ShareOffer {
  const query = (shareId: string | undefined) =>
    shareId ? { id: product._id, s: shareId } : { id: product._id };
  const { title, subtitle, picture } = product;
  return {
    friend: {
      title: `${title} · ${subtitle}`,
      picture,
      path: pathOf('product', query(prepared?.card)),
    },
    moments: { title, picture, path: routes.product, query: queryText(query(prepared?.moments)) },
  };
}
