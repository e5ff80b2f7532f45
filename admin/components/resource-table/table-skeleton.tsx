import classes from './resource-table.module.css';

/** The shape of the table before its rows are known. */
export function TableSkeleton({ columns }: { readonly columns: number }) {
  return (
    <div className={classes['panel']} role="status" aria-label="正在载入">
      {Array.from({ length: 6 }, (_, row) => (
        <div
          key={row}
          className={classes['bones']}
          style={{ gridTemplateColumns: `2fr repeat(${Math.max(1, columns - 1)}, 1fr)` }}
        >
          {Array.from({ length: columns }, (_, column) => (
            <span key={column} />
          ))}
        </div>
      ))}
    </div>
  );
}
