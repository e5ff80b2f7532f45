import { createSeeding } from '../seeding';
import type { Command } from './command';
import { withDocuments } from './kept-documents';

export const reset: Command = {
  name: 'reset',
  purpose: '忘掉所有文档，重新摆好演示商城；密钥和登录不变',
  async run(place) {
    await withDocuments(place, (engine) => createSeeding(engine, place.seed).seedOnce(), {
      fresh: true,
    });
    return '已重新摆好演示商城。';
  },
};
