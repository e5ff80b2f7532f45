/** One environment holds one shop, and all its documents say so. */
export const demoShopId = 'shop';
