import type { CheckedInputOf } from '#contract/action';
import type { adminMembershipActions } from '#contract/admin-membership';
import type { Page } from '#contract/fields';
import type { MemberRow } from '#contract/member-views';
import { accountId } from '#domain/ledger/member-account';
import type { Answer } from '../../kit/answer';
import { accountsById } from '../../kit/repositories/accounts';
import { memberPage } from '../../kit/repositories/members';
import { shopSettings } from '../../kit/repositories/settings';
import { memberRow } from '../../kit/views/member-card';

/** Members of the shop, newest first, without full phones. */
export async function listMembers(
  filter: CheckedInputOf<typeof adminMembershipActions.members>,
): Promise<Answer<Page<MemberRow>>> {
  const [page, settings] = await Promise.all([memberPage(filter), shopSettings()]);
  const ids = page.items.flatMap(({ _id }) => [accountId('points', _id), accountId('growth', _id)]);
  const accounts = new Map((await accountsById(ids)).map((account) => [account._id, account]));
  const items = page.items.map((member) =>
    memberRow(member, settings, {
      points: accounts.get(accountId('points', member._id)),
      growth: accounts.get(accountId('growth', member._id)),
    }),
  );
  return { ok: true, value: { ...page, items } };
}
