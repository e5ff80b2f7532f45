import type { ReactNode } from 'react';

interface BottomSheetProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A sheet inside one phone; tapping beside it closes it. */
export function BottomSheet({ label, children, onClose }: BottomSheetProps) {
  return (
    <div
      className="sheet-ground"
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="sheet" role="dialog" aria-label={label}>
        {children}
      </div>
    </div>
  );
}
