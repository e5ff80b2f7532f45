import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { MiniProgramHost } from '#contract/host';
import { createMiniProgramHost } from './host/mini-program-host';
import { learnShop } from './play/learn-shop';
import { openWhatWasOpen } from './play/open-app';
import { createStage } from './play/stage';
import { Shell } from './shell';
import { SignIn } from './sign-in/sign-in';
import './look/tokens.css';
import './look/bare.css';
import './look/page.css';
import './look/device.css';
import './look/wechat.css';
import './look/sheets.css';
import './look/inspector.css';
import './look/sign-in.css';
import './faults/faults.css';
import './look/narrow.css';

declare global {
  interface Window {
    miniProgramHost?: MiniProgramHost;
  }
}

const ground = document.getElementById('shell');
if (ground === null) throw new Error('The page has no #shell');

if (location.pathname === '/dev/sign-in') {
  document.title = '演示登录 · 仅限本地';
  createRoot(ground).render(createElement(SignIn));
} else {
  const stage = createStage(localStorage);
  const host = createMiniProgramHost(stage);
  window.miniProgramHost = host;
  void learnShop(stage);
  void openWhatWasOpen(stage);
  createRoot(ground).render(createElement(Shell, { stage, host }));
}
