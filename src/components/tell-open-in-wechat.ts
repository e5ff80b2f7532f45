import { explain } from '../platform/say';
import { callTexts } from '../texts/call';
import { say } from '../texts/say';
import { sharedTexts } from '../texts/shared';

/** Nobody is known outside WeChat: says where it can be done. */
export function tellOpenInWechat() {
  void explain(
    say(callTexts, 'openInWechat'),
    say(callTexts, 'claimInWechat'),
    say(sharedTexts, 'understood'),
  );
}
