import { useState } from 'react';
import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { CouponSelect } from '../../../components/coupon-select';
import { Field } from '../../../components/field';
import { sentenceOf } from '../../../services/call-error';
import { useTell } from '../../../services/use-tell';
import classes from '../../coupon-list/small-list.module.css';

/** Gives this member one coupon of those the shop may give. */
export function GiveCoupon({ memberId }: { readonly memberId: string }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [templateId, setTemplateId] = useState('');
  const give = useTell('issueCoupon', () => {
    setTemplateId('');
    message.success('已放进顾客的券包');
    void queries.invalidateQueries({ queryKey: ['members', 'coupons', memberId] });
    void queries.invalidateQueries({ queryKey: ['members', 'one', memberId] });
    void queries.invalidateQueries({ queryKey: ['coupons'] });
  });
  return (
    <Field label="发一张券" problem={give.isError ? sentenceOf(give.error) : undefined}>
      {(control) => (
        <div className={classes['inputs']}>
          <div className={classes['grow']}>
            <CouponSelect
              control={control}
              label="选一张券"
              placeholder="选一张「由商家发放」的券"
              value={templateId}
              change={(id) => {
                setTemplateId(id);
                give.reset();
              }}
            />
          </div>
          <Button
            disabled={templateId === ''}
            loading={give.isPending}
            onClick={() => give.mutate({ templateId, to: { kind: 'member', memberId } })}
          >
            发放
          </Button>
        </div>
      )}
    </Field>
  );
}
