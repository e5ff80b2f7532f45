import { useEffect, useState } from 'react';
import { activeStaff, loginStaff, type StaffChoice } from '../cloud/dev-cloud';
import { roleName } from './role-name';

const sentenceOf = (fault: unknown) => (fault instanceof Error ? fault.message : '登录没有成功');

/** Demo sign-in of the console: choose who you are. It exists only beside the local cloud. */
export function SignIn() {
  const [staff, setStaff] = useState<readonly StaffChoice[]>([]);
  const [trouble, setTrouble] = useState('');
  const [going, setGoing] = useState('');

  useEffect(() => {
    activeStaff().then(setStaff, (fault: unknown) => setTrouble(sentenceOf(fault)));
  }, []);

  const signIn = async (staffId: string) => {
    setGoing(staffId);
    try {
      const token = await loginStaff(staffId);
      location.replace(`/admin/#/signed-in?token=${encodeURIComponent(token)}`);
    } catch (fault) {
      setGoing('');
      setTrouble(sentenceOf(fault));
    }
  };
  return (
    <main className="sign-in">
      <p className="simulation">演示登录，仅限本地</p>
      <h1>您是店里的哪一位？</h1>
      <p className="hint">正式环境没有这一页，店员用手机扫码登录后台。</p>
      {trouble !== '' && <p className="trouble">{trouble}</p>}
      <ul>
        {staff.map(({ id, name, role, store }) => (
          <li key={id}>
            <button type="button" disabled={going !== ''} onClick={() => void signIn(id)}>
              <strong>{name}</strong>
              <span>
                {roleName(role)}
                {store !== undefined && ` · ${store}`}
              </span>
              <small>{going === id ? '正在进入…' : '以此身份进入'}</small>
            </button>
          </li>
        ))}
      </ul>
      <a href="/">回到两部手机</a>
    </main>
  );
}
