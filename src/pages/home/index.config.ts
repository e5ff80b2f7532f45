export default definePageConfig({
  navigationBarTitleText: '青檐记',
  enablePullDownRefresh: true,
  // The loader wires WeChat's two share menus only when the page says so here.
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
