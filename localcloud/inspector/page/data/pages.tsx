import { countText } from '../parts/words';

interface PagesProps {
  readonly total: number;
  readonly skip: number;
  readonly size: number;
  readonly onTurn: (skip: number) => void;
}

export function Pages({ total, skip, size, onTurn }: PagesProps) {
  const last = Math.min(skip + size, total);
  return (
    <nav className="pages" aria-label="翻页">
      <button type="button" disabled={skip === 0} onClick={() => onTurn(Math.max(0, skip - size))}>
        上一页
      </button>
      <span>
        第 {countText(Math.min(skip + 1, last))} 到 {countText(last)} 份，共 {countText(total)} 份
      </span>
      <button type="button" disabled={last >= total} onClick={() => onTurn(skip + size)}>
        下一页
      </button>
    </nav>
  );
}
