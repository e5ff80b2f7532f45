// Taro's templates for WeChat leave out accessibility attributes; this adds those the storefront uses.
// The H5 build needs nothing: there Taro writes role and aria-* by itself.
const ariaAttributes = {
  'aria-role': 'i.ariaRole',
  'aria-label': 'i.ariaLabel',
  'aria-hidden': 'i.ariaHidden',
  'aria-disabled': 'i.ariaDisabled',
  'aria-checked': 'i.ariaChecked',
  'aria-selected': 'i.ariaSelected',
};
const components = ['View', 'Text', 'Image', 'Button'];

module.exports = (context) =>
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(
        context,
        Object.fromEntries(components.map((name) => [name, { ...ariaAttributes }])),
      );
    },
  });
