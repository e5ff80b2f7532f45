/** A whole number in a column: digits aligned, grouped, a debt with its sign. */
export function Count({ value }: { readonly value: number }) {
  return (
    <span style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {value < 0 ? '−' : ''}
      {Math.abs(value).toLocaleString('zh-CN')}
    </span>
  );
}
