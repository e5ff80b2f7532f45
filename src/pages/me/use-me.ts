import { useQuery } from '@tanstack/react-query';
import { isSignedIn } from '../../platform/identity';
import { homeQuery } from '../../services/catalogue';
import { meQuery } from '../../services/member';
import { memberCardQuery } from '../../services/membership';
import { useRefetchOnShow } from '../../services/use-refetch-on-show';

export function useMe() {
  const signedIn = isSignedIn();
  const me = useQuery(meQuery());
  // The page stands without it: who has no card yet, or cannot load it, still sees orders and coupons.
  const card = useQuery(memberCardQuery());
  const home = useQuery(homeQuery());
  useRefetchOnShow(me, card);
  return {
    signedIn,
    member: me.data,
    card: card.data,
    error: me.data === undefined ? me.error : null,
    retry: () => void me.refetch(),
    shop: home.data?.shop,
  };
}
