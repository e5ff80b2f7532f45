/**
 * The parts of wechatpay-axios-plugin the adapter uses, imported file by file: the package's index assigns to a getter,
 * which throws in the strict code our bundles are made of, and it would bring multipart uploads along.
 */
declare module 'wechatpay-axios-plugin/lib/rsa' {
  import { Rsa } from 'wechatpay-axios-plugin';
  export default Rsa;
}

declare module 'wechatpay-axios-plugin/lib/aes' {
  import { Aes } from 'wechatpay-axios-plugin';
  export default Aes;
}

declare module 'wechatpay-axios-plugin/lib/formatter' {
  import { Formatter } from 'wechatpay-axios-plugin';
  export default Formatter;
}

declare module 'wechatpay-axios-plugin/lib/decorator' {
  import { Decorator } from 'wechatpay-axios-plugin';
  export default Decorator;
}
