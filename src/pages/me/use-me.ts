import { useQuery } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';
import { isSignedIn } from '../../platform/identity';
import { homeQuery } from '../../services/catalogue';
import { meQuery } from '../../services/member';

export function useMe() {
  const signedIn = isSignedIn();
  const me = useQuery(meQuery());
  const home = useQuery(homeQuery());
  // Figures change on other pages: coming back asks again.
  useDidShow(() => {
    if (signedIn && me.data) void me.refetch();
  });
  return {
    signedIn,
    member: me.data,
    error: me.data === undefined ? me.error : null,
    retry: () => void me.refetch(),
    shop: home.data?.shop,
  };
}
