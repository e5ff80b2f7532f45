import { useStage } from './playing';

interface ShellHeaderProps {
  readonly inspecting: boolean;
  readonly onInspect: () => void;
}

export function ShellHeader({ inspecting, onInspect }: ShellHeaderProps) {
  const shopName = useStage(({ shop }) => shop.name);
  return (
    <header className="page-header">
      <h1>{shopName}</h1>
      <p className="simulation">本地模拟，非微信</p>
      <nav aria-label="工具">
        <a href="/admin/" target="_blank" rel="noreferrer">
          商家后台
        </a>
        <button type="button" aria-pressed={inspecting} onClick={onInspect}>
          检视
        </button>
      </nav>
    </header>
  );
}
