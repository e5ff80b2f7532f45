import type { ReactNode } from 'react';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { FormPage } from './form-page';
import { RefusalAlert } from './refusal-alert';

interface Progress {
  readonly submit: () => void;
  readonly problemCount: number;
  readonly setbacks: number;
  readonly refusal: Parameters<typeof RefusalAlert>[0]['refusal'];
  /** The change would take something from customers who count on it. */
  readonly isWorse: boolean;
}

/** What a page for a new or a changed promotion says and does, whatever the promotion is. */
export interface PromotionPage<State extends Progress> {
  readonly page: State;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  readonly sending: boolean;
  readonly dirty: boolean;
  readonly question: string;
  /** What a copy can be made of when a change goes too far. */
  readonly copyFrom?: string;
  /** Begins again with what is there now. */
  readonly reload?: () => void;
}

interface PromotionFormProps<State extends Progress> extends PromotionPage<State> {
  /** The list it belongs to; `/new` below it makes a copy. */
  readonly back: { readonly to: string; readonly title: string };
  /** Why a change may not take anything away, and what to do instead. */
  readonly tooFar: { readonly text: string; readonly copy: string };
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

/** A coupon or an activity being written: the form, what it will mean, and a way out where a change goes too far. */
export function PromotionForm<State extends Progress>(props: PromotionFormProps<State>) {
  const { page, copyFrom, reload, tooFar, children, ...frame } = props;
  const { submit, problemCount, setbacks } = page;
  return (
    <FormPage
      {...{ ...frame, submit, problemCount, setbacks }}
      notices={
        <>
          <RefusalAlert refusal={page.refusal} reload={reload} />
          {page.isWorse && copyFrom !== undefined && (
            <Alert
              type="warning"
              showIcon
              title={tooFar.text}
              action={<Link to={`${frame.back.to}/new?from=${copyFrom}`}>{tooFar.copy}</Link>}
            />
          )}
        </>
      }
    >
      {children}
    </FormPage>
  );
}
