import Taro from '@tarojs/taro';

/** The shop's seal red: WeChat's box takes no CSS variable. The browser edition draws its own by app.scss. */
const seal = '#C23B2B';

/** A light "done" that goes by itself. Errors are never said this way: they need a way out. */
export function sayDone(title: string) {
  void Taro.showToast({ title, icon: 'none', duration: 1600 });
}

/** Asks before something is lost. Resolves true when the person agrees. */
export async function confirm(question: {
  title: string;
  content?: string;
  agree: string;
  decline: string;
}): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({
    title: question.title,
    content: question.content ?? '',
    confirmText: question.agree,
    cancelText: question.decline,
    confirmColor: seal,
  });
  return agreed;
}

/** Says what went wrong and what to do; one button, nothing to choose. */
export async function explain(title: string, content: string, understood: string) {
  await Taro.showModal({
    title,
    content,
    showCancel: false,
    confirmText: understood,
    confirmColor: seal,
  });
}
