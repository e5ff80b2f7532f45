import { defineTexts } from './define-texts';

export const phoneTexts = defineTexts(
  {
    title: '更换手机号',
    lead: '现在是 {phone}',
    leadText: '换好后旧号码就和这张卡没有关系了；卡号、积分、券和订单都不变。',
    waits: '{phone} 已记下，到店请店员核对后启用；在那之前旧号码照常使用。',
    agree: '新号码也一样，我同意',
    ask: '用微信手机号更换',
    type: '手动输入新号码',
    typeHint: '手动输入的号码到店请店员核对后才启用，在那之前旧号码照常使用。',
    saveTyped: '记下这个号码',
    taken: '这个号码已有一张会员卡',
    takenText:
      '如果也是您的，可以合并成一张：订单、券、积分和成长值都归到那张卡，两个卡号都能用；合并后不能再分开。',
    unite: '两张卡都是我的，合并成一张',
    agreeFirst: '请先勾选同意，再更换',
    uniteFirst: '请先勾选「两张卡都是我的」，或换一个号码。',
    declined: '没关系，还用现在的号码。',
    unavailable: '微信暂时取不到手机号，请手动输入，到店核对后启用。',
    phoneWrong: '请输入 11 位大陆手机号',
    done: '换好了',
    noted: '记下了，到店核对后启用',
  },
  {
    title: 'Change phone',
    lead: 'Now {phone}',
    leadText:
      'The old number then has nothing to do with this card. Card number, points, coupons and orders stay.',
    waits: '{phone} is noted. It counts after a check at the counter; until then the old one does.',
    agree: 'The same for the new number, I agree. ',
    ask: 'Use my WeChat number',
    type: 'Type a new number',
    typeHint:
      'A typed number counts after a clerk has checked it; until then the old one goes on counting.',
    saveTyped: 'Note this number',
    taken: 'This number has a member card already',
    takenText:
      'If it is yours too, both can become one: orders, coupons, points and growth go to that card, and both card numbers work. They cannot be parted again.',
    unite: 'Both cards are mine; make them one',
    agreeFirst: 'Please tick your agreement first',
    uniteFirst: 'Please tick that both cards are yours, or take another number.',
    declined: 'That is fine: your number stays as it is.',
    unavailable:
      'WeChat cannot give the number right now. Please type it; it counts after a check at the counter.',
    phoneWrong: 'Please type a mainland mobile number of 11 digits',
    done: 'Changed',
    noted: 'Noted. It counts after a check at the counter',
  },
);
