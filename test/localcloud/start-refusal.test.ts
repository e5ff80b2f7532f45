import { CloudFault } from '../../localcloud/engine/cloud-fault';
import { startRefusal } from '../../localcloud/start-refusal';

describe('a start that is refused', () => {
  it.each([
    ['DATA_FILE_IN_USE', 'shop.db is in use', /^另一个本地云正在使用 \/shop\/data。.*DATA_DIR=/],
    ['DATA_FILE_UNUSABLE', 'shop.db is damaged', /^数据不能用，已原样留着：shop\.db is damaged$/],
    ['SOMETHING_ELSE', 'the reason itself', /^the reason itself$/],
  ])('for %s is told in a sentence', (code, message, sentence) => {
    const fault = new CloudFault(code, message);
    const refusal = startRefusal(fault, '/shop/data');
    expect(refusal.message).toMatch(sentence);
    expect(refusal.cause).toBe(fault);
  });

  it('for a busy port keeps its own sentence', () => {
    expect(startRefusal(new Error('端口 8787 已被占用'), '/shop/data').message).toBe(
      '端口 8787 已被占用',
    );
  });
});
