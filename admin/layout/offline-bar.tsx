import { useSyncExternalStore } from 'react';
import classes from './offline-bar.module.css';

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Says that the network is gone before a button disappoints. */
export function OfflineBar() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : (
    <p role="status" className={classes['bar']}>
      网络断开了。看到的是刚才的内容，恢复后会自动更新。
    </p>
  );
}
