import { useQuery } from '@tanstack/react-query';
import { isSignedIn } from '../../platform/identity';
import { homeQuery } from '../../services/catalogue';
import { meQuery } from '../../services/member';
import { useRefetchOnShow } from '../../services/use-refetch-on-show';

export function useMe() {
  const signedIn = isSignedIn();
  const me = useQuery(meQuery());
  const home = useQuery(homeQuery());
  useRefetchOnShow(me);
  return {
    signedIn,
    member: me.data,
    error: me.data === undefined ? me.error : null,
    retry: () => void me.refetch(),
    shop: home.data?.shop,
  };
}
