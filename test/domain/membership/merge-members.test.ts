import { birthdayIsOpen } from '#domain/membership/birthday';
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

  it.each([
    ['took theirs back this year', { birthdaySetAt: noon - 2 * day }, {}],
    ['have never set one', {}, { birthday: '06-18' }],
    [
      'took theirs back in another year',
      { birthdaySetAt: noon - 365 * day },
      { birthday: '06-18' },
    ],
  ])('take over the birthday of the other, or none, when they %s', (_, own, birthday) => {
    const { into } = mergeMembers(guest, aMember(own));
    expect({ birthday: into.birthday, setAt: into.birthdaySetAt }).toEqual({
      ...{ birthday: undefined, setAt: noon - day },
      ...birthday,
    });
  });

  it('change a birthday once a year, whoever of the two changed it', () => {
    const set = aMember({ birthday: '01-02', birthdaySetAt: noon - 365 * day });
    expect(birthdayIsOpen(mergeMembers(guest, set).into, noon)).toBe(false);
  });

  it('leave a shell that says where it went and nothing else', () => {
    expect(mergeMembers(guest, aMember()).from).toEqual({
      ...{ _id: 'guest', shopId: 'shop', nickname: '', avatar: '' },
      ...{ status: 'merged', mergedInto: 'friend', createdAt: noon - day },
    });
  });
});
