import { josa } from 'es-hangul';

type Particle = Parameters<typeof josa.pick>[1];

/** How Korean readers say Latin names whose letters do not show it. */
const spoken: Readonly<Record<string, string>> = {
  ResNeXt: '레즈넥스트',
  ResNet: '레즈넷',
  Inception: '인셉션',
  ReLU: '렐루',
  softmax: '소프트맥스',
  top: '톱',
};

const digits = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const letters: Readonly<Record<string, string>> = { l: '엘', m: '엠', n: '엔', r: '알' };

/** A Hangul syllable with the sound that `text` ends in when it is read aloud in Korean. */
export function lastSound(text: string): string {
  if (/%p?$/.test(text)) return '트'; // 퍼센트, 퍼센트포인트
  const bare = text.normalize('NFKC').replace(/[^\p{L}\p{N}]+$/u, '');
  const word = /[A-Za-z]+$/.exec(bare)?.[0];
  if (word) return (spoken[word] ?? letters[word.slice(-1).toLowerCase()] ?? '이').slice(-1);
  const last = bare.slice(-1);
  return /\d/.test(last) ? numberSound(bare) : last;
}

/** 10 is read 십, 100 백: a run of closing zeros decides the sound, not the zero itself. */
function numberSound(text: string): string {
  const whole = /[\d,]*$/.exec(text)?.[0].replaceAll(',', '') ?? '';
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  const decimal = new RegExp(`\\.${whole}$`).test(text);
  if (zeros === 0 || zeros === whole.length || decimal) return digits[Number(whole.slice(-1))] ?? '영';
  return zeros >= 4 ? '만' : (['', '십', '백', '천'][zeros] ?? '만');
}

/**
 * Picks the particle that follows the sound of `text`.
 *
 * @example particle('ResNet', '은/는') // '은'
 * @example particle('C = 32', '이/가') // '가'
 */
export function particle(text: string, pair: string): string {
  return josa.pick(lastSound(text), pair as Particle);
}
