import type { Side } from '../play/world';
import { useDevice, usePlaying } from '../playing';

/** A short line that leaves by itself when its animation ends. */
export function Toast({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const { toast } = useDevice(side);
  return (
    <div role="status" className="toast-place">
      {toast !== null && (
        <p key={toast.id} onAnimationEnd={() => stage.change(side, { toast: null })}>
          {toast.text}
        </p>
      )}
    </div>
  );
}
