import { Link } from 'react-router';
import { Notice } from '../components/notice';

export function LostPage() {
  return (
    <Notice
      title="没有这一页"
      text="地址可能写错了，或这一页已经搬走。"
      actions={<Link to="/">回到首页</Link>}
    />
  );
}
