export default definePageConfig({
  navigationBarTitleText: '',
  // The loader wires WeChat's two share menus only when the page says so here.
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
