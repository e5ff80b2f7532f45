import { useEffect } from 'react';
import { Button, Modal } from 'antd';
import { useBlocker } from 'react-router';

interface UnsavedGuardProps {
  readonly dirty: boolean;
  /** What is not done yet, e.g. 这张券还没创建. */
  readonly title: string;
}

/** Asks before a half-written form is left, inside the console and when the tab closes. */
export function UnsavedGuard({ dirty, title }: UnsavedGuardProps) {
  // Another tab of the same page loses nothing.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={title}
      onCancel={() => blocker.reset?.()}
      width={400}
      footer={
        <>
          <Button onClick={() => blocker.proceed?.()}>放弃并离开</Button>
          <Button type="primary" onClick={() => blocker.reset?.()}>
            继续填写
          </Button>
        </>
      }
    >
      现在离开，填好的内容不会保留。
    </Modal>
  );
}
