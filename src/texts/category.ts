import { defineTexts } from './define-texts';

export const categoryTexts = defineTexts(
  {
    title: '分类',
    search: '搜名字，比如「桂花」',
    cancel: '取消',
    clear: '清空',
    history: '最近找过',
    found: '「{words}」',
    notFoundTitle: '没有找到「{words}」',
    notFoundText: '换个短一点的词，或去分类里逛逛。',
    browse: '去分类里逛逛',
    offerGoods: '「{title}」适用的商品',
    allGoods: '看全部',
    emptyTitle: '这一格还空着',
    emptyText: '看看别的分类吧。',
  },
  {
    title: 'Shelves',
    search: 'Search, for example "osmanthus"',
    cancel: 'Cancel',
    clear: 'Clear',
    history: 'Searched before',
    found: '"{words}"',
    notFoundTitle: 'Nothing found for "{words}"',
    notFoundText: 'Try a shorter word, or look through the shelves.',
    browse: 'Look through the shelves',
    offerGoods: 'For "{title}"',
    allGoods: 'See all',
    emptyTitle: 'This shelf is empty',
    emptyText: 'Have a look at the others.',
  },
);
