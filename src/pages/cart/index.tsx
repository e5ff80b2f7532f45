import { Text } from '@tarojs/components';
import { Page } from '../../components/page/page';

export default function Index() {
  return (
    <Page title="cart">
      <Text>cart</Text>
    </Page>
  );
}
