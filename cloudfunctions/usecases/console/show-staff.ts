import type { StaffView } from '#contract/views';
import type { StaffRole } from '#domain/member';
import type { Answer } from '../../kit/answer';
import type { StaffContext } from '../../kit/call-context';
import { shopSettings } from '../../kit/repositories/settings';

const roleTexts: Readonly<Record<StaffRole, string>> = {
  owner: '店主',
  operator: '运营',
  service: '客服',
  finance: '财务',
  clerk: '店员',
  readOnly: '只读',
};

/** Who is signed in and what they may do: `can` lists the actions of the table their role is named in. */
export async function showStaff(
  { caller: { staff } }: StaffContext,
  can: readonly string[],
): Promise<Answer<StaffView>> {
  const { _id: id, name, role } = staff;
  const { _id, name: shopName, mark } = await shopSettings();
  const shop = { id: _id, name: shopName, mark };
  return { ok: true, value: { id, name, role, roleText: roleTexts[role], can, shop } };
}
