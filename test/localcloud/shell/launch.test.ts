import {
  launchFromCard,
  launchFromPost,
  launchFromSinglePage,
  launchHome,
} from '../../../localcloud/shell/play/launch';
import { formatPagePath, parsePagePath } from '../../../localcloud/shell/play/page-path';

const product = 'packages/consumer/product/index';

describe('the address of a mini-program page', () => {
  it.each([
    [`${product}?id=p1&share=Ab3`, { path: product, query: { id: 'p1', share: 'Ab3' } }],
    [`/${product}?id=a%20b`, { path: product, query: { id: 'a b' } }],
    ['pages/home/index', { path: 'pages/home/index', query: {} }],
    ['pages/home/index?back=a?b', { path: 'pages/home/index', query: { back: 'a?b' } }],
  ])('%s falls into page and query', (address, parts) => {
    expect(parsePagePath(address)).toEqual(parts);
  });

  it('is the same after taking it apart and putting it together', () => {
    const address = `${product}?id=p1&share=Ab3`;
    expect(formatPagePath(parsePagePath(address))).toBe(address);
  });
});

describe('how the mini-program is opened', () => {
  const post = { path: product, query: 'id=p1&share=Mo4' };

  it('a friend card opens its page in scene 1007', () => {
    expect(launchFromCard(`${product}?id=p1`)).toEqual({
      scene: 1007,
      path: product,
      query: { id: 'p1' },
    });
  });

  it('a Moments post opens the page it was shared from in single-page mode, scene 1154', () => {
    expect(launchFromPost(post)).toEqual({
      scene: 1154,
      path: product,
      query: { id: 'p1', share: 'Mo4' },
    });
  });

  it('going on from there opens the same page and query in scene 1155', () => {
    expect(launchFromSinglePage(launchFromPost(post))).toEqual({
      scene: 1155,
      path: product,
      query: { id: 'p1', share: 'Mo4' },
    });
  });

  it('home forgets the query, so a share is not counted again', () => {
    expect(launchHome(launchFromCard(`${product}?share=Ab3`))).toEqual({
      scene: 1007,
      path: 'pages/home/index',
      query: {},
    });
  });
});
