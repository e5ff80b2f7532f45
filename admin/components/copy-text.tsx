import { App } from 'antd';
import classes from './copy-text.module.css';

/** A number someone will paste elsewhere: readable, selectable, copied with one press. */
export function CopyText({ text, what }: { readonly text: string; readonly what: string }) {
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => message.success(`${what}已复制`),
      () => message.warning('浏览器不让复制，请手动选中'),
    );
  return (
    <span className={classes['text']}>
      <code>{text}</code>
      <button type="button" aria-label={`复制${what}`} onClick={() => void copy()}>
        复制
      </button>
    </span>
  );
}
