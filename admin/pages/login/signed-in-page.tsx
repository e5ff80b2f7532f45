import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Notice } from '../../components/notice';
import { readToken } from '../../services/read-token';
import { session } from '../../services/session';
import { whereFrom } from '../../services/where-from';

/** Where the sign-in page sends people back. The token leaves the address at once, also from the history. */
export function SignedInPage() {
  const [parameters] = useSearchParams();
  const [token] = useState(() => readToken(parameters));
  const navigate = useNavigate();

  useEffect(() => {
    if (token === undefined) return;
    session.open(token);
    void navigate(whereFrom.take(), { replace: true });
  }, [token, navigate]);

  return token === undefined ? (
    <Notice
      fullPage
      title="登录没有完成"
      text="登录页没有带回有效的凭证，请重新登录一次。"
      actions={<Link to="/login">回到登录</Link>}
    />
  ) : null;
}
