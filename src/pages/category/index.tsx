import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { cssOf } from '../../components/css-of';
import { EmptyState } from '../../components/empty-state/empty-state';
import { ErrorState } from '../../components/error-state/error-state';
import { Page } from '../../components/page/page';
import { useTabBar } from '../../components/page/use-tab-bar';
import { QuickAdd } from '../../components/quick-add';
import { RowsSkeleton } from '../../components/skeleton/skeleton';
import { problemOf } from '../../services/problem';
import { categoryTexts } from '../../texts/category';
import { useText } from '../../texts/say';
import styles from './category.module.scss';
import { SearchBar } from './search-bar/search-bar';
import { SearchHistory } from './search-history/search-history';
import { ShelfList } from './shelf-list/shelf-list';
import { ShelfNames } from './shelf-names/shelf-names';
import { useCategory } from './use-category';

const css = cssOf(styles);

export default function Category() {
  const t = useText(categoryTexts);
  const page = useCategory();
  useTabBar();

  const nothing =
    page.mode === 'found' ? (
      <EmptyState
        icon="search"
        title={t('notFoundTitle', { words: page.words })}
        text={t('notFoundText')}
        action={
          <Button look="line" onTap={() => page.browse()}>
            {t('browse')}
          </Button>
        }
      />
    ) : (
      <EmptyState icon="leaf" title={t('emptyTitle')} text={t('emptyText')} />
    );

  return (
    <Page title={t('title')} fixed>
      <SearchBar
        words={page.words}
        typing={page.mode === 'typing'}
        active={page.mode === 'typing' || page.mode === 'found'}
        onStart={page.startTyping}
        onType={page.type}
        onFind={page.find}
        onCancel={() => page.browse()}
      />
      {page.offerTitle !== undefined && (
        <View className={css('offer')}>
          <Text className={css('offerTitle')}>{t('offerGoods', { title: page.offerTitle })}</Text>
          <Button size="small" look="line" onTap={() => page.browse()}>
            {t('allGoods')}
          </Button>
        </View>
      )}
      {page.mode === 'typing' ? (
        <SearchHistory words={page.history} onFind={page.find} onForget={page.forget} />
      ) : (
        <View className={css('room')}>
          {page.mode === 'shelves' && (
            <ShelfNames
              categories={page.categories ?? []}
              chosen={page.categoryId}
              onChoose={page.browse}
            />
          )}
          {page.categoriesError && !page.categories ? (
            <ErrorState {...problemOf(page.categoriesError)} onRetry={page.retryCategories} />
          ) : page.list.products ? (
            <ShelfList
              key={
                page.mode === 'found' ? `found:${page.words}` : (page.offerId ?? page.categoryId)
              }
              products={page.list.products}
              more={page.list.more}
              onMore={page.list.loadMore}
              onAdd={page.quick.pick}
              nothing={nothing}
            />
          ) : page.list.error ? (
            <ErrorState {...problemOf(page.list.error)} onRetry={page.list.retry} />
          ) : (
            <View className={css('waiting')}>
              <RowsSkeleton count={5} />
            </View>
          )}
        </View>
      )}
      <QuickAdd view={page.quick.view} onClose={page.quick.close} />
    </Page>
  );
}
