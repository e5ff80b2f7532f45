import { fault } from '../cloud-fault';
import type { Doc, Id } from '../document';
import { someLeaf } from '../leaves';
import { geometriesOf } from './geo-tests';
import type { Geometry } from './geometry';

/** An index over places on the earth (`2dsphere`): it knows which documents have one, and refuses what is none. */
export class GeoIndex {
  readonly name: string;
  private readonly path: readonly string[];
  private readonly ids = new Set<Id>();

  constructor(readonly field: string) {
    this.name = `${field}_2dsphere`;
    this.path = field.split('.');
  }

  /** The documents that have a place, in the order they came. */
  all(): Iterable<Id> {
    return this.ids;
  }

  geometriesIn(doc: Doc): Geometry[] {
    return this.read(doc).filter((geometry) => typeof geometry !== 'string');
  }

  /** @throws CloudFault when the document has something else where a place should be */
  refuseOthers(doc: Doc): void {
    const wrong = this.read(doc).find((geometry) => typeof geometry === 'string');
    if (wrong !== undefined)
      throw fault.refused(`Can't extract geo keys from '${this.field}': ${wrong}`);
  }

  follow(before: Doc | undefined, after: Doc | undefined): void {
    if (before !== undefined && before._id !== after?._id) this.ids.delete(before._id);
    if (after === undefined) return;
    if (this.geometriesIn(after).length > 0) this.ids.add(after._id);
    else this.ids.delete(after._id);
  }

  clear(): void {
    this.ids.clear();
  }

  private read(doc: Doc): (Geometry | string)[] {
    const found: (Geometry | string)[] = [];
    someLeaf(doc, this.path, 0, (leaf) => {
      found.push(...geometriesOf(leaf));
      return false;
    });
    return found;
  }
}
