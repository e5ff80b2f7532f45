import { useStage } from './playing';

/** What lies open beside the phones. */
export type Drawer = 'inspector' | 'faults';

interface ShellHeaderProps {
  readonly open: Drawer | null;
  readonly faulty: boolean;
  readonly onToggle: (drawer: Drawer) => void;
}

export function ShellHeader({ open, faulty, onToggle }: ShellHeaderProps) {
  const shopName = useStage(({ shop }) => shop.name);
  return (
    <header className="page-header">
      <h1>{shopName}</h1>
      <p className="simulation">本地模拟，非微信</p>
      <nav aria-label="工具">
        <a href="/admin/" target="_blank" rel="noreferrer">
          商家后台
        </a>
        <button
          type="button"
          className="faults-button"
          data-faulty={faulty}
          aria-pressed={open === 'faults'}
          onClick={() => onToggle('faults')}
        >
          {faulty ? '故障中' : '故障'}
        </button>
        <button
          type="button"
          aria-pressed={open === 'inspector'}
          onClick={() => onToggle('inspector')}
        >
          检视
        </button>
      </nav>
    </header>
  );
}
