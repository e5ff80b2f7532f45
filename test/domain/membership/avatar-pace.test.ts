import { countAvatar, mostAvatars } from '#domain/membership/avatar-pace';
import type { Member } from '#domain/member';
import { hour, noon } from '../../support/builders/fixed-time';

const member: Member = {
  ...{ _id: 'm1', shopId: 'shop', nickname: '小林', avatar: '', status: 'guest', createdAt: noon },
};
const full: Member = { ...member, avatarPace: { since: noon, count: mostAvatars } };

describe('the pictures a person chooses', () => {
  it('are counted from the first of an hour', () => {
    expect(countAvatar(member, noon)).toMatchObject({
      value: { avatarPace: { since: noon, count: 1 } },
    });
  });

  it('are refused when there were enough, and say until when', () => {
    expect(countAvatar(full, noon + hour - 1)).toMatchObject({
      ...{ ok: false, code: 'AVATAR_TRIES', details: { until: noon + hour } },
    });
  });

  it('are free again after the hour, but not by a clock that went back', () => {
    expect(countAvatar(full, noon + hour)).toMatchObject({ value: { avatarPace: { count: 1 } } });
    expect(countAvatar(full, noon - hour)).toMatchObject({ code: 'AVATAR_TRIES' });
  });
});
