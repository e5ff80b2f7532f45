import { defineTexts } from './define-texts';

export const registerTexts = defineTexts(
  {
    title: '开通会员卡',
    lead: '只需要一个手机号',
    leadText: '它把您在各处的订单和积分归到一张卡上。不开卡也能照常浏览和购买。',
    agree: '我同意',
    marketing: '（可选）我愿意',
    statement: '查看《隐私保护指引》',
    statementTitle: '隐私保护指引',
    statementWhere:
      '指引全文由微信保管和展示，在微信里打开本店，就能从这里看到。上面写的，就是我们会做的全部。',
    ask: '用微信手机号开通',
    agreeFirst: '请先勾选同意，再开通',
    type: '手动输入手机号',
    typeHint: '手动输入的号码到店验证后生效：店员核对后，其他渠道的订单和积分才会合并进来。',
    phone: '手机号',
    phonePlaceholder: '11 位手机号',
    phoneWrong: '请输入 11 位大陆手机号',
    openTyped: '用这个号码开通',
    declined: '没关系，不开卡也能照常买。想开时再来，也可以手动输入手机号。',
    unavailable: '微信暂时取不到手机号，请手动输入，到店验证后生效。',
    done: '开好了，欢迎您',
    already: '您已经有会员卡了',
    see: '看看我的卡',
  },
  {
    title: 'Open a member card',
    lead: 'A phone number is all we need',
    leadText:
      'It brings your orders and points from everywhere to one card. You can buy without it.',
    agree: 'I agree. ',
    marketing: '(Optional) I agree. ',
    statement: 'Read the privacy statement',
    statementTitle: 'Privacy statement',
    statementWhere:
      'WeChat keeps and shows the full statement: open this shop in WeChat to read it here. What is written above is all we do.',
    ask: 'Open with my WeChat number',
    agreeFirst: 'Please tick your agreement first',
    type: 'Type a phone number',
    typeHint:
      'A typed number counts after a clerk has checked it: then orders and points from elsewhere join your card.',
    phone: 'Phone number',
    phonePlaceholder: '11 digits',
    phoneWrong: 'Please type a mainland mobile number of 11 digits',
    openTyped: 'Open with this number',
    declined: 'That is fine: you can buy without a card. Come back any time, or type a number.',
    unavailable:
      'WeChat cannot give the number right now. Please type it; it counts after a check at the counter.',
    done: 'Welcome. Your card is open',
    already: 'You have a card already',
    see: 'See my card',
  },
);
