import type { ReactNode } from 'react';
import type { Polled } from '../use-polled';

interface ShownProps<Value> {
  readonly of: Polled<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What was asked for, or that it is being asked, or why it cannot be told. */
export function Shown<Value>({ of: { value, fault }, children }: ShownProps<Value>) {
  return (
    <>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      {value === undefined ? fault === undefined && <Waiting /> : children(value)}
    </>
  );
}

function Waiting() {
  return (
    <p className="waiting" role="status">
      正在问本地云…
    </p>
  );
}

/** An empty place that says what would fill it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
