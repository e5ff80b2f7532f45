import { hostedPhone } from './host';
import { isSinglePage } from './launch';
import { queryText } from './routes';

/** A browser opened without a page in its address starts where the hosting phone was launched. */
function startAtLaunchPath() {
  if (process.env.TARO_ENV !== 'h5') return;
  const launch = hostedPhone()?.launch;
  if (!launch?.path || window.location.hash.length > 2) return;
  const query = queryText(launch.query);
  const address = query === '' ? launch.path : `${launch.path}?${query}`;
  window.history.replaceState(null, '', `#/${address}`);
}

/** WeChat leaves its bars away in single-page mode; the browser edition does it by stylesheet (app.scss). */
function markSinglePage() {
  if (process.env.TARO_ENV !== 'h5' || !isSinglePage()) return;
  document.documentElement.classList.add('single-page');
}

// At import: the router reads the address as soon as it is created.
startAtLaunchPath();
markSinglePage();
