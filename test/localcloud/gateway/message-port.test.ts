import { MessageChannel } from 'node:worker_threads';
import { openEngine } from '../../../localcloud/engine/engine';
import { createGateway } from '../../../localcloud/gateway/gateway';
import {
  connectGatewayPort,
  serveGatewayPort,
} from '../../../localcloud/gateway/message-transport';
import { sdkModules } from '../../../localcloud/gateway/sdk-modules';

interface Caller {
  request(call: { params: Record<string, unknown> }): Promise<Record<string, unknown>>;
}

const caller = () => sdkModules().file('dist/utils/tcbapirequester.js') as Caller;
const turn = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('a worker connected by a message port', () => {
  const engine = openEngine({ file: ':memory:', collections: [{ name: 'goods', indexes: [] }] });
  const seen: unknown[] = [];
  const gateway = createGateway({
    engine,
    invokeFunction: async (_name, _event, context) => void seen.push(context.source),
  });

  function connect() {
    const { port1, port2 } = new MessageChannel();
    serveGatewayPort(port1, gateway, () => ({ source: 'wx_client' }));
    return { disconnect: connectGatewayPort(port2), worker: port2 };
  }

  it('passes on where its calls come from', async () => {
    const { disconnect, worker } = connect();
    const params = { action: 'functions.invokeFunction', function_name: 'x' };
    await caller().request({ params });
    expect(seen).toEqual(['wx_client']);
    disconnect();
    worker.close();
  });

  it('leaves no lock behind when it dies', async () => {
    const { disconnect, worker } = connect();
    await engine.insertMany('goods', [{ _id: 'a', n: 1 }]);
    const { transactionId } = await caller().request({
      params: { action: 'database.startTransaction' },
    });
    await caller().request({
      params: {
        action: 'database.modifyDocument',
        collectionName: 'goods',
        queryType: 'DOC',
        transactionId,
        merge: true,
        query: '{"_id":"a"}',
        data: '{"$set":{"n":5}}',
      },
    });
    const waiting = engine.update('goods', { _id: 'a' }, { $inc: { n: 1 } });
    worker.close();
    expect(await waiting).toBe(1);
    expect(engine.find('goods')).toEqual([{ _id: 'a', n: 2 }]);
    disconnect();
  });

  it('hears of the end of the local cloud instead of waiting for ever', async () => {
    const { port1, port2 } = new MessageChannel();
    const disconnect = connectGatewayPort(port2);
    const call = caller().request({ params: { action: 'database.startTransaction' } });
    await turn();
    port1.close();
    await expect(call).rejects.toThrow('stopped');
    disconnect();
  });
});
