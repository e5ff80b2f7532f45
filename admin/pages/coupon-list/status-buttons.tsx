import { Button } from 'antd';
import type { CouponTemplateRow } from '#contract/views';
import { stepsFrom, stepWords } from './status-steps';
import { useChangeStatus } from './use-change-status';

interface StatusButtonsProps {
  readonly row: CouponTemplateRow;
  /** Quiet links in a table, real buttons in a drawer. */
  readonly look: 'link' | 'button';
}

export function StatusButtons({ row, look }: StatusButtonsProps) {
  const change = useChangeStatus();
  return stepsFrom(row.status).map((step) => (
    <Button
      key={step}
      type={look === 'link' ? 'text' : 'default'}
      size={look === 'link' ? 'small' : 'medium'}
      danger={stepWords[step].danger}
      aria-label={`${stepWords[step].button}「${row.title}」`}
      onClick={(event) => {
        // The row behind the button opens the drawer.
        event.stopPropagation();
        change(row, step);
      }}
    >
      {stepWords[step].button}
    </Button>
  ));
}
