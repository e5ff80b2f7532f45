export default definePageConfig({
  navigationBarTitleText: '积分与成长值',
  enablePullDownRefresh: true,
});
