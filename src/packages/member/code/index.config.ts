export default definePageConfig({
  navigationBarTitleText: '会员码',
  navigationBarBackgroundColor: '#241F19',
  navigationBarTextStyle: 'white',
  backgroundColor: '#241F19',
});
