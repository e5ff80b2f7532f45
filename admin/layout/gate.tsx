import { Link, Outlet } from 'react-router';
import { Notice } from '../components/notice';
import type { AdminAction } from '../services/call';
import { may, useStaff } from '../services/use-staff';

interface GateProps {
  readonly needs: AdminAction;
  /** What one does there, after 您不能. */
  readonly what: string;
  /** Who may, e.g. 店主或运营. */
  readonly who: string;
}

/** The address of a page can be typed by anyone: who may not do what it is for is told so, before anything is asked. */
export function Gate({ needs, what, who }: GateProps) {
  const { data: staff } = useStaff();
  if (staff === undefined) return null;
  if (may(staff, needs)) return <Outlet />;
  return (
    <Notice
      title={`您不能${what}`}
      text={`${what}需要${who}的权限，请联系店主。`}
      actions={<Link to="/">回到首页</Link>}
    />
  );
}
