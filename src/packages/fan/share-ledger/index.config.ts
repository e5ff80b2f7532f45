export default definePageConfig({
  navigationBarTitleText: '推荐记录',
  enablePullDownRefresh: true,
});
