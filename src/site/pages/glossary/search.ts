import { disassemble, getChoseong } from 'es-hangul';

const onlyConsonants = /^[ㄱ-ㅎ\s]+$/;

/**
 * Whether one of `names` answers a query. Korean is matched letter by letter, so that a syllable still being
 * typed finds its word (카디너 → 카디널리티), and initial consonants alone do too (ㄱㄹ → 그룹).
 */
export function answers(query: string, names: readonly string[]): boolean {
  const wanted = plain(query);
  if (wanted === '') return true;
  if (onlyConsonants.test(wanted)) return names.some((name) => plain(getChoseong(name)).includes(wanted));
  const letters = disassemble(wanted);
  return names.some((name) => disassemble(plain(name)).includes(letters));
}

/** Lower case, without spaces and hyphens: "split transform" finds "split–transform–merge". */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-–]/g, '');
}
