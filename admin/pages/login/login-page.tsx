import { Navigate } from 'react-router';
import { Button, Skeleton } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { loadConsoleConfig } from '../../services/console-config';
import { signedOutSentence } from '../../services/parse-reply';
import { session, useSessionToken } from '../../services/session';
import classes from './login-page.module.css';

/**
 * The door. The console never sees a password: the host names the page where staff prove who they are,
 * and that page comes back to `#/signed-in?token=...`.
 */
export function LoginPage() {
  const token = useSessionToken();
  const config = useQuery({
    queryKey: ['console-config'],
    queryFn: ({ signal }) => loadConsoleConfig(signal),
    retry: false,
  });
  if (token !== null) return <Navigate to="/" replace />;
  return (
    <main className={classes['door']}>
      <div className={classes['card']}>
        <img src={new URL('../../theme/seal.svg', import.meta.url).href} alt="" width={56} />
        <h1>商家后台</h1>
        {config.isPending ? (
          <Skeleton active title={false} paragraph={{ rows: 2 }} />
        ) : config.isError ? (
          <Trouble
            title="连不上服务器"
            text="请检查网络后再试一次。"
            retry={() => void config.refetch()}
          />
        ) : config.data === null ? (
          <Trouble
            title="还没有登录入口"
            text="这个后台没有设置登录地址。请让部署的人在网站根目录的 console-config.json 里填上 signInUrl，再刷新这一页。"
            retry={() => void config.refetch()}
          />
        ) : (
          <SignIn address={config.data.signInUrl} />
        )}
      </div>
    </main>
  );
}

function SignIn({ address }: { readonly address: string }) {
  return (
    <>
      {session.hasExpired() && (
        <p role="status" className={classes['expired']}>
          {signedOutSentence}
        </p>
      )}
      <p>管优惠券、看订单，都从这里开始。登录只在这个浏览器标签页里有效，关掉就退出。</p>
      <Button type="primary" size="large" block href={address}>
        去登录
      </Button>
      <p className={classes['hint']}>没有账号？请店主把您加为员工。</p>
    </>
  );
}

function Trouble(props: {
  readonly title: string;
  readonly text: string;
  readonly retry: () => void;
}) {
  return (
    <div role="alert">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <Button block onClick={props.retry}>
        再试一次
      </Button>
    </div>
  );
}
