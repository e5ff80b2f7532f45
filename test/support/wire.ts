import type { CloudReply, CloudRequest, Gateway } from '../../localcloud/gateway/gateway';

type Next = (request: CloudRequest) => Promise<CloudReply>;
type Rule = (request: CloudRequest, next: Next) => Promise<CloudReply>;

/** The line between the SDK and the cloud, where a test can count and disturb. */
export class Wire {
  readonly requests: CloudRequest[] = [];
  private readonly handle: Gateway['handle'];
  private rule: Rule = (request, next) => next(request);

  constructor(gateway: Gateway) {
    this.handle = gateway.handle.bind(gateway);
    gateway.handle = (request, context) => {
      this.requests.push(request);
      return this.rule(request, (sent) => this.handle(sent, context));
    };
  }

  /** Every request goes through `rule` until `calm`. */
  disturb(rule: Rule): void {
    this.rule = rule;
  }

  calm(): void {
    this.rule = (request, next) => next(request);
    this.requests.length = 0;
  }

  /**
   * How many times `work` has to wait for the cloud one after the other: requests sent together are answered together
   * and count once.
   */
  async countTrips(work: () => Promise<unknown>): Promise<number> {
    let trips = 0;
    let waiting: (() => Promise<void>)[] = [];
    const leave = async () => {
      const together = waiting;
      waiting = [];
      trips += 1;
      await Promise.all(together.map((send) => send()));
    };
    this.disturb((request, next) => {
      if (waiting.length === 0) setImmediate(() => void leave());
      return new Promise((resolve) => {
        waiting.push(() => next(request).then(resolve));
      });
    });
    await work();
    this.calm();
    return trips;
  }
}

export const conflict: CloudReply = {
  requestId: 'wire',
  code: 'DATABASE_TRANSACTION_CONFLICT',
  message: 'WriteConflict: another write changed it first',
};

export const lostAnswer: CloudReply = {
  requestId: 'wire',
  code: 'SERVER_TIMEOUT',
  message: 'the answer never came',
};
