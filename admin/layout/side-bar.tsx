import { NavLink } from 'react-router';
import { Skeleton } from 'antd';
import type { StaffView } from '#contract/views';
import { SignOutIcon } from '../components/icons';
import { ShopMark } from '../components/shop-mark';
import { session } from '../services/session';
import { may } from '../services/use-staff';
import { navigation, type NavigationGroup } from './navigation';
import classes from './side-bar.module.css';

/** Shop on top, the rooms of the console below, the person at the bottom. */
export function SideBar({ staff }: { readonly staff: StaffView | undefined }) {
  return (
    <aside className={classes['bar']}>
      <div className={classes['shop']}>
        {staff === undefined ? (
          <Skeleton.Button active block size="small" />
        ) : (
          <>
            <ShopMark mark={staff.shop.mark} name={staff.shop.name} />
            <div className={classes['shopName']}>
              {staff.shop.name}
              <small>商家后台</small>
            </div>
          </>
        )}
      </div>
      <nav aria-label="主导航" className={classes['nav']}>
        {roomsFor(staff).map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h2>{group.title}</h2>
            {group.items.map(({ path, title, icon: Icon }) => (
              <NavLink key={path} to={path} className={linkClass}>
                <Icon />
                {title}
              </NavLink>
            ))}
          </section>
        ))}
      </nav>
      <div className={classes['person']}>
        {staff !== undefined && (
          <div className={classes['staff']}>
            {staff.name}
            <small>{staff.roleText}</small>
          </div>
        )}
        <button type="button" className={classes['signOut']} onClick={() => session.close()}>
          <SignOutIcon />
          退出登录
        </button>
      </div>
    </aside>
  );
}

/** Rooms one may not enter are not shown; the server decides in any case. */
function roomsFor(staff: StaffView | undefined): readonly NavigationGroup[] {
  return navigation
    .map((group) => ({ ...group, items: group.items.filter(({ needs }) => may(staff, needs)) }))
    .filter(({ items }) => items.length > 0);
}

function linkClass({ isActive }: { isActive: boolean }): string {
  return [classes['link'], isActive ? classes['active'] : ''].join(' ');
}
