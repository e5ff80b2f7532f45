// Which side of the storefront is under test; a test of the browser edition sets its own.
process.env.TARO_ENV = 'weapp';
