import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');
/** Rules and contract live beside src and are compiled with it; these libraries are written for newer engines than WeChat's. */
const compiledToo = ['domain', 'contract', 'node_modules/@tanstack', 'node_modules/qr'].map(
  (folder) => path.join(root, folder),
);
/** Class names travel with every node of a page: the hash tells equal names of two files apart, the file's name would only weigh. */
const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:5]' },
};

/** Build settings of the mini-program (dist/weapp) and of its browser edition (dist/h5). */
export default defineConfig({
  projectName: 'fanshop',
  date: '2026-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV'] ?? 'weapp'}`,
  plugins: [path.join(__dirname, 'aria-plugin.cjs')],
  // A mini-program has no `process`: what is not written in here by the build would end it at the launch.
  env: { CLOUD_ENV: JSON.stringify(process.env['CLOUD_ENV'] ?? '') },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  sass: { data: '' },
  mini: {
    compile: { include: compiledToo },
    optimizeMainPackage: { enable: true },
    // Every rule is scoped to its module and none corrects another's, so their order says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    // Icons are masks; WXSS can only carry them inside itself.
    imageUrlLoaderOption: { limit: 8 * 1024 },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules },
  },
  h5: {
    compile: { include: compiledToo },
    publicPath: '/h5/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    // Pages are loaded one by one; what several of them need is loaded once.
    webpackChain(chain) {
      chain.optimization.merge({ splitChunks: { chunks: 'all', minSize: 10_000 } });
      // The browser edition is for showing and testing; what people download is held to size in test/weapp.
      chain.performance.hints(false);
    },
    imageUrlLoaderOption: { limit: 8 * 1024 },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, cssModules },
  },
});
