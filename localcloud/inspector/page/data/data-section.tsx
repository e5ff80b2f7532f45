import { askCollections } from '../ask-inspector';
import { Shown } from '../parts/shown';
import { usePlace, type Go } from '../use-place';
import { usePolled } from '../use-polled';
import { CollectionList } from './collection-list';
import { DocumentBrowser } from './document-browser';

/** Collections on the left, the documents of one on the right. Read-only. */
export function DataSection({ go }: { go: Go }) {
  const collections = usePolled(askCollections);
  const [{ detail }] = usePlace();
  return (
    <Shown of={collections}>
      {({ collections: all }) => {
        const chosen = all.find(({ name }) => name === detail) ?? all[0];
        return (
          <div className="data">
            <CollectionList
              collections={all}
              chosen={chosen?.name ?? ''}
              onChoose={(name) => go('data', name)}
            />
            {chosen && <DocumentBrowser key={chosen.name} collection={chosen} />}
          </div>
        );
      }}
    </Shown>
  );
}
