import { mergeMembers } from '#domain/membership/merge-members';
import { aMember } from '../../support/builders/a-member';
import { day, noon } from '../../support/builders/fixed-time';

describe('Two members who are one person', () => {
  const guest = aMember({
    ...{ _id: 'guest', status: 'guest', nickname: '访客', createdAt: noon - day },
    ...{ birthday: '06-18', birthdaySetAt: noon - day, tags: ['新客', '茶友'] },
  });

  it('keep name and card of the one who stays, and what only the other had', () => {
    const member = aMember({ tags: ['茶友', '熟客'] });
    const { into } = mergeMembers(guest, member);
    expect(into).toMatchObject({
      ...{ _id: 'friend', nickname: '小林', cardNumber: member.cardNumber, phone: member.phone },
      ...{ birthday: '06-18', birthdaySetAt: noon - day, createdAt: noon - day },
    });
    expect(into.tags).toEqual(['新客', '熟客', '茶友'].sort());
  });

  it('do not take over a birthday that is there', () => {
    const member = aMember({ birthday: '01-02', birthdaySetAt: noon });
    expect(mergeMembers(guest, member).into).toMatchObject({
      birthday: '01-02',
      birthdaySetAt: noon,
    });
  });

  it('leave a shell that says where it went and nothing else', () => {
    expect(mergeMembers(guest, aMember()).from).toEqual({
      ...{ _id: 'guest', shopId: 'shop', nickname: '', avatar: '' },
      ...{ status: 'merged', mergedInto: 'friend', createdAt: noon - day },
    });
  });
});
