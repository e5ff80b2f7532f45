import { closeApp } from '../play/open-app';
import type { Side } from '../play/world';
import { useDevice, usePlaying } from '../playing';

/** Something came while a mini-program is open: a line that leads there, and leaves by itself. */
export function Notice({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const { notice } = useDevice(side);
  if (notice === null) return null;
  return (
    <div role="status" className="notice-place">
      <button
        key={notice.id}
        type="button"
        className="notice"
        onClick={() => {
          closeApp(stage, side);
          stage.change(side, { tab: notice.tab });
        }}
        onAnimationEnd={() => stage.change(side, { notice: null })}
      >
        <strong>{notice.text}</strong>
        <span>去看看</span>
      </button>
    </div>
  );
}
