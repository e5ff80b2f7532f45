import { openActions } from '#contract/open';
import { serve } from '../kit/serve';
import { listCategories } from '../usecases/catalogue/list-categories';
import { listProducts } from '../usecases/catalogue/list-products';
import { listProductsByIds } from '../usecases/catalogue/list-products-by-ids';
import { listStores } from '../usecases/catalogue/list-stores';
import { showHome } from '../usecases/catalogue/show-home';
import { showProduct } from '../usecases/catalogue/show-product';
import { showShare } from '../usecases/sharing/show-share';

/** What anyone may read, also without login in Moments' single-page mode. Nothing here writes. */
export const main = serve(openActions, {
  home: { allow: 'anyone', run: showHome },
  categories: { allow: 'anyone', run: listCategories },
  products: { allow: 'anyone', run: listProducts },
  productsByIds: { allow: 'anyone', run: listProductsByIds },
  product: { allow: 'anyone', run: showProduct },
  share: { allow: 'anyone', run: showShare },
  stores: { allow: 'anyone', run: listStores },
});
