import { Button } from 'antd';
import { Notice } from '../components/notice';

/** A page broke or could not be loaded; the rest of the console still works. */
export function PageFault() {
  return (
    <Notice
      title="这一页没能打开"
      text="可能是网络断了，或后台刚更新过。刷新一下通常就好。"
      actions={
        <Button type="primary" onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
}
