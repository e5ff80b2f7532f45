import { Button } from 'antd';
import { Notice } from '../components/notice';
import { sentenceOf } from '../services/call-error';
import { session } from '../services/session';

/** Signed in, but the server does not say who this is: nothing else can be shown. */
export function StaffTrouble(props: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <Notice
      fullPage
      title="暂时进不了后台"
      text={sentenceOf(props.error)}
      actions={
        <>
          <Button type="primary" onClick={props.retry}>
            再试一次
          </Button>
          <Button onClick={() => session.close()}>换个账号登录</Button>
        </>
      }
    />
  );
}
