import { Text } from '@tarojs/components';
import { Page } from '../../components/page/page';

export default function Index() {
  return (
    <Page title="me">
      <Text>me</Text>
    </Page>
  );
}
