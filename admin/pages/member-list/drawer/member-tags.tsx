import { App, Button, Select, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { sentenceOf } from '../../../services/call-error';
import { useTell } from '../../../services/use-tell';
import { useChosenTags } from './use-chosen-tags';
import classes from '../../coupon-list/small-list.module.css';

interface MemberTagsProps {
  readonly memberId: string;
  readonly tags: readonly string[];
  readonly mayChange: boolean;
}

const most = { tags: 20, length: 12 };

/** Words of the shop about a member; coupons can be meant for a tag. */
export function MemberTags({ memberId, tags, mayChange }: MemberTagsProps) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { chosen, isSame, choose } = useChosenTags(tags);
  const save = useTell('setMemberTags', (member) => {
    message.success('标签已保存');
    queries.setQueryData(['members', 'one', memberId], member);
    void queries.invalidateQueries({ queryKey: ['members', 'list'] });
  });
  if (!mayChange) {
    return tags.length === 0 ? (
      <p className={classes['hint']}>没有标签。</p>
    ) : (
      <p>
        {tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </p>
    );
  }
  return (
    <>
      <div className={classes['inputs']}>
        <Select<string[]>
          mode="tags"
          aria-label="标签"
          placeholder="写标签后按回车，例如：老客"
          open={false}
          suffixIcon={null}
          maxCount={most.tags}
          value={[...chosen]}
          onChange={(next) =>
            choose([
              ...new Set(next.map((tag) => tag.trim().slice(0, most.length)).filter(Boolean)),
            ])
          }
          style={{ flex: '1 1 260px' }}
        />
        <Button
          disabled={isSame}
          loading={save.isPending}
          onClick={() => save.mutate({ memberId, tags: [...chosen] })}
        >
          保存
        </Button>
      </div>
      {save.isError && <p role="alert">{sentenceOf(save.error)}</p>}
    </>
  );
}
