import classes from './shop-mark.module.css';

/** The shop's own picture, or the first character of its name cut as a seal. */
export function ShopMark({ mark, name }: { readonly mark: string; readonly name: string }) {
  const isPicture = /[/.]/.test(mark);
  return isPicture ? (
    <img className={classes['picture']} src={mark} alt="" />
  ) : (
    <span className={classes['seal']} aria-hidden="true">
      {[...(mark === '' ? name : mark)][0] ?? '店'}
    </span>
  );
}
