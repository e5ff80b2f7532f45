import { serveNext, type CouponIssue } from '#domain/coupons/issue';
import { noon } from '../../support/builders/fixed-time';

const issue: CouponIssue = {
  ...{ _id: 'issue', shopId: 'shop', templateId: 'welcome' },
  ...{ to: { kind: 'tag', tag: '老茶客' }, status: 'running' },
  ...{ served: '', given: 0, passedOver: 0, createdBy: 'lin', createdAt: noon },
};

describe('a coupon on its way to many members', () => {
  it('counts whom it was given to and goes on behind them', () => {
    expect(serveNext(issue, 'anna', 'given')).toMatchObject({
      status: 'running',
      served: 'anna',
      given: 1,
      passedOver: 0,
    });
  });

  it.each(['LIMIT_REACHED', 'NOT_IN_AUDIENCE'])('passes over a member for %s', (code) => {
    expect(serveNext(issue, 'anna', { code })).toMatchObject({
      status: 'running',
      served: 'anna',
      given: 0,
      passedOver: 1,
    });
  });

  it.each(['SOLD_OUT', 'CLAIM_OVER', 'TEMPLATE_NOT_LIVE', 'CLAIM_CHANNEL', 'COUPON_BUDGET_SPENT'])(
    'stops for everybody at %s, and says so',
    (code) => {
      expect(serveNext(issue, 'anna', { code })).toMatchObject({
        status: 'stopped',
        code,
        served: '',
      });
    },
  );
});
