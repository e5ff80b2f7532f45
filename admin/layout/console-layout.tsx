import { Suspense } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useStaff } from '../services/use-staff';
import { useSessionToken } from '../services/session';
import { whereFrom } from '../services/where-from';
import { OfflineBar } from './offline-bar';
import { SideBar } from './side-bar';
import { StaffTrouble } from './staff-trouble';
import classes from './console-layout.module.css';

/** The frame of every page behind the sign-in. */
export function ConsoleLayout() {
  const token = useSessionToken();
  const location = useLocation();
  const staff = useStaff();

  if (token === null) {
    whereFrom.remember(`${location.pathname}${location.search}`);
    return <Navigate to="/login" replace />;
  }
  if (staff.isError && staff.data === undefined) {
    return <StaffTrouble error={staff.error} retry={() => void staff.refetch()} />;
  }
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#main" onClick={skipToMain}>
        跳到内容
      </a>
      <SideBar staff={staff.data} />
      <div className={classes['stage']}>
        <OfflineBar />
        <main id="main" tabIndex={-1} className={classes['main']}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

/** The address bar belongs to the router, so the jump is made by hand. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
