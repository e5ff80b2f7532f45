/** One environment holds one shop; every document says so, for the day it is merged into a larger store. */
export const theShopId = 'shop';
