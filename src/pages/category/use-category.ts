import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { tellProblem } from '../../components/tell-problem';
import { categoriesQuery, productsQuery, type ProductFilter } from '../../services/catalogue';
import { useProductToAdd } from '../../services/use-product-to-add';
import { useSearch, type OfferWish } from '../../stores/search';

/** What the page is doing: looking along a shelf, typing, reading what was found, or looking at the goods of an offer. */
type Mode = 'shelves' | 'typing' | 'found' | 'offer';

function useProducts(filter: ProductFilter, enabled: boolean) {
  const query = useInfiniteQuery({ ...productsQuery(filter), enabled });
  return {
    products: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    retry: () => void query.refetch(),
    more: query.hasNextPage,
    loadMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
}

export function useCategory() {
  const [mode, setMode] = useState<Mode>('shelves');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [wished, setWished] = useState<OfferWish>();
  const { history, remember, forget, wishFor } = useSearch();
  const categories = useQuery(categoriesQuery());
  const categoryId = chosen ?? categories.data?.[0]?._id;
  const offer = mode === 'offer' ? wished : undefined;
  const searching = mode === 'found';
  const list = useProducts(
    searching
      ? { search: words }
      : offer
        ? { offer: offer.offer }
        : categoryId
          ? { categoryId }
          : {},
    searching || offer !== undefined || categoryId !== undefined,
  );
  const quick = useProductToAdd(tellProblem);

  const browse = (id?: string) => {
    setMode('shelves');
    setWords('');
    if (id) setChosen(id);
  };
  const find = (wanted: string) => {
    const trimmed = wanted.trim().slice(0, 30);
    if (trimmed === '') return;
    setWords(trimmed);
    remember(trimmed);
    setMode('found');
  };
  // Home sends people here with a wish: a shelf, or to search; a coupon with its goods.
  useDidShow(() => {
    const { wish } = useSearch.getState();
    if (wish === null) return;
    if ('categoryId' in wish) browse(wish.categoryId);
    else if ('offer' in wish) {
      setWords('');
      setWished(wish);
      setMode('offer');
    } else setMode('typing');
    wishFor(null);
  });

  return {
    mode,
    /** Whose goods are shown, in the person's words. */
    offerTitle: offer?.title,
    offerId: offer?.offer.id,
    words,
    type: setWords,
    startTyping: () => setMode('typing'),
    find,
    browse,
    history,
    forget,
    categories: categories.data,
    categoriesError: categories.error,
    retryCategories: () => void categories.refetch(),
    categoryId,
    list,
    quick,
  };
}
