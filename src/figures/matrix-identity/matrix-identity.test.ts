import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { layoutWidths } from '../grammar/sizes.ts';
import { identitySentence } from './describe.ts';
import { geometry } from './geometry.ts';
import type { IdentityState } from './geometry-frame.ts';
import { bothSides, exampleEntries } from './identity.ts';

const views: readonly IdentityState['view'][] = ['joined', 'apart'];
const widest = [-99, -99, 99, 99, -99, -99, 99, 99];

describe('both sides', () => {
  it('are 94 to begin with: 11 + 83', () => {
    expect(bothSides(exampleEntries)).toMatchObject({ joined: 94, sum: 94, pieces: [11, 83] });
  });

  it('are equal for other entries, and not for entries that are put in the wrong places', () => {
    const { joined, sum } = bothSides([3, -1, 2, 9, 0, 4, -7, 5]);
    expect(joined).toBe(sum);
    expect(joined).toBe(6 - 9 + 0 + 20);
  });
});

describe('geometry', () => {
  const cases = layoutWidths.flatMap((width) =>
    views.flatMap((view) => [exampleEntries, widest].map((entries) => ({ width, view, entries }))),
  );

  it.each(cases)('$view at $width px with $entries can be shown', ({ width, ...state }) => {
    for (const language of Object.values(languages)) {
      expect(layoutFaults(geometry(state, width, language))).toEqual([]);
    }
  });

  it('keeps all entries and products when the brackets move', () => {
    const ids = (view: IdentityState['view']) =>
      geometry({ entries: exampleEntries, view }, 680, languages.ko)
        .marks.map((mark) => mark.id)
        .filter((id) => /^(entry|product)/.test(id));
    expect(ids('joined')).toEqual(ids('apart'));
  });

  it('looks like its picture', async () => {
    for (const view of views) {
      await expectPicture(
        `matrix-identity-${view}-340`,
        geometry({ entries: exampleEntries, view }, 340, languages.ko),
      );
    }
  });
});

describe('sentence', () => {
  it('says both sides, in Korean and in English', () => {
    const sides = bothSides(exampleEntries);
    expect(identitySentence('apart', sides, languages.ko)).toBe(
      '조각마다 곱하면 11과 83, 더하면 94입니다. 이어붙여 한 번에 곱해도 1·3 + 2·4 + 5·7 + 6·8 = 94로 같습니다.',
    );
    expect(identitySentence('joined', sides, languages.en)).toBe(
      'Joined, the product is 1·3 + 2·4 + 5·7 + 6·8 = 94. Piece by piece and added it is 11 + 83 = 94, the same.',
    );
  });

  it('writes negative numbers with a minus sign and brackets', () => {
    const sides = bothSides([-1, 2, 3, 4, 0, 0, 0, -8]);
    expect(identitySentence('joined', sides, languages.en)).toContain('(−1)·3 + 2·4 + 0·0 + 0·(−8) = 5');
  });
});
