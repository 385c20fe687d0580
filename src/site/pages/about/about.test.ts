import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import libraries from '../../../../content/libraries.json';
import ko from '../../../../content/strings/ko.json';
import packageFile from '../../../../package.json';
import samples from '../../../../public/samples/index.json';
import { cards } from './cards.ts';

describe('the page on how the numbers are made', () => {
  it('names every library that the site ships, with the licence that its package states', () => {
    expect(libraries.flatMap((library) => library.packages).sort()).toEqual(
      Object.keys(packageFile.dependencies).sort(),
    );
    for (const { packages, licence } of libraries)
      for (const name of packages)
        expect(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license, name).toBe(licence);
  });

  it('shows every model, with words for all that its card says', () => {
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) {
      for (const name of card.classes) expect(ko).toHaveProperty([`class.${name}`]);
      for (const kind of card.notGoodAt.unmeasured) expect(ko).toHaveProperty([`card.unmeasured.${kind}`]);
      expect(card.accuracy).toBeGreaterThan(0.5);
    }
  });

  it('has every sample picture in public/samples', () => {
    for (const { file } of samples) expect(readFileSync(`public/samples/${file}`).length).toBeGreaterThan(1000);
  });
});
