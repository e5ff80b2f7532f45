import { readFileSync } from 'node:fs';
import { confirmationSection, OPERATIONS_FILE, withSection } from './confirmation-section';
import { readGolden } from './golden';

const page = readFileSync(OPERATIONS_FILE, 'utf8');
const golden = readGolden();

describe('docs/operations.md', () => {
  it('says what the golden file says, no more and no less (npm run conformance -- --write-docs)', () => {
    expect(page).toBe(withSection(page, confirmationSection(golden)));
  });

  it('says so when nothing has been confirmed, and the day when something has', () => {
    expect(confirmationSection(golden)).toContain('nothing below is confirmed in production');
    const [key = '', entry] = Object.entries(golden)[0] ?? [];
    if (entry === undefined) throw new Error('the golden file is empty');
    const confirmed = {
      ...entry,
      status: 'confirmed in production',
      confirmedOn: '2026-02-03',
    } as const;
    const section = confirmationSection({ ...golden, [key]: confirmed });
    expect(section).toContain('Last confirmed on 2026-02-03.');
    expect(section).not.toContain('nothing below is confirmed');
  });

  it('names what the local cloud does otherwise', () => {
    const [key = '', entry] = Object.entries(golden)[0] ?? [];
    if (entry === undefined) throw new Error('the golden file is empty');
    const section = confirmationSection({
      ...golden,
      [key]: { ...entry, differsLocally: 'not yet' },
    });
    expect(section).toContain('The local cloud does otherwise:');
    expect(section).toContain('(not yet)');
  });
});
