import { Navigate } from 'react-router';
import { may, useStaff } from '../services/use-staff';

/** Where a person's work begins: at the counter for who looks after customers one by one, else with the coupons. */
export function FirstPage() {
  const { data: staff } = useStaff();
  if (staff === undefined) return null;
  const isAtCounter = may(staff, 'identifyMember') && !may(staff, 'members');
  return <Navigate to={isAtCounter ? '/counter' : '/coupons'} replace />;
}
