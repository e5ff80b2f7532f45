import { Alert, Button } from 'antd';

interface RefusalAlertProps {
  readonly refusal: { readonly code?: string; readonly sentence: string } | undefined;
  /** Begins again with what is there now. */
  readonly reload?: (() => void) | undefined;
}

const changedByOthers = ['TEMPLATE_CHANGED', 'ACTIVITY_CHANGED'];

/** Why the server did not take a form; what was filled in stays until the person gives it up. */
export function RefusalAlert({ refusal, reload }: RefusalAlertProps) {
  if (refusal === undefined) return null;
  const isOld = reload !== undefined && changedByOthers.includes(refusal.code ?? '');
  return (
    <Alert
      type={isOld ? 'warning' : 'error'}
      showIcon
      title={refusal.sentence}
      action={
        isOld ? (
          <Button size="small" onClick={reload}>
            放弃我的修改，载入最新
          </Button>
        ) : undefined
      }
    />
  );
}
