import { launchFromPost } from '../play/launch';
import { openApp } from '../play/open-app';
import type { MomentsPost, Side } from '../play/world';
import { usePlaying, useStage } from '../playing';
import { Avatar } from './avatar';
import { saidAt } from './said-at';

function Post({ post, onOpen }: { post: MomentsPost; onOpen: () => void }) {
  const { stage } = usePlaying();
  const author = useStage(() => stage.person(post.author));
  const shopName = useStage(({ shop }) => shop.name);
  return (
    <article className="post">
      <Avatar person={author} size={42} />
      <div>
        <strong>{author.name}</strong>
        <button
          type="button"
          className="post-link"
          aria-label={`朋友圈分享：${post.title}`}
          onClick={onOpen}
        >
          <img src={post.picture} alt="" />
          <span>{post.title}</span>
        </button>
        <small>
          {saidAt(post.at)} · {shopName}
        </small>
      </div>
    </article>
  );
}

/** Everybody here is everybody's friend: one feed. */
export function Moments({ side }: { side: Side }) {
  const { stage } = usePlaying();
  const posts = useStage(({ world }) => world.posts);
  const me = useStage(() => stage.holder(side));
  return (
    <div className="wechat-page">
      <div className="moments-cover">
        <h2>朋友圈</h2>
        <span>{me.name}</span>
        <Avatar person={me} size={56} />
      </div>
      <div className="feed">
        {posts.length === 0 && (
          <p className="nothing">朋友圈还很安静。在商品页点右上角的更多，就能分享到这里。</p>
        )}
        {posts.map((post) => (
          <Post
            key={post.id}
            post={post}
            onOpen={() => void openApp(stage, side, launchFromPost(post))}
          />
        ))}
      </div>
    </div>
  );
}
