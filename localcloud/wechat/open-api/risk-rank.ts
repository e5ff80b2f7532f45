import { createHash } from 'node:crypto';
import type { Api, OpenApiTools } from './open-api-tools';
import { choice, openidIn, requiredText } from './request-data';
import { refusal, WxRefusal } from './wx-refusal';

export interface RiskRankTools extends OpenApiTools {
  readonly appid: string;
}

/** cloud.openapi.riskControl.getUserRiskRank: 0 for everybody whose rank was not set. */
export class RiskRanks {
  constructor(private readonly tools: RiskRankTools) {}

  readonly getUserRiskRank: Api = (data, { requestId }) => {
    if (requiredText(data, 'appid') !== this.tools.appid)
      throw new WxRefusal(43104, 'this appid does not have permission');
    const openid = openidIn(data, 'openid');
    choice(data['scene'], [0, 1], refusal.scene());
    requiredText(data, 'client_ip');
    return {
      errcode: 0,
      errmsg: 'getuserriskrank succ',
      risk_rank: this.tools.book.get('~wxRiskRanks', openid)?.rank ?? 0,
      // WeChat's own spelling.
      unoin_id: createHash('sha256').update(requestId).digest().readUInt32BE(0),
    };
  };

  async set(openid: string, rank: number): Promise<void> {
    await this.tools.book.write((entry) => entry.put('~wxRiskRanks', { _id: openid, rank }));
  }
}
