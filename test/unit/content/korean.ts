/**
 * Mistakes of an old study note that this site grew out of, and spellings that are never right. Only strings
 * that no correct text contains.
 */
const wrongStrings = [
  'recogntion',
  'enigneering',
  'data을',
  'feature을',
  '안공신경망',
  '갯수',
  '모양읠',
  '여러가진',
  '여러가지',
  '나뉘어지',
  '사용하는것',
  '리거 불리우는',
  '불리우',
  '불리웁니다',
  '확인할수',
  '확인 할 수',
  'ㅅ브니다',
  'transofrmation',
  '깊게하는',
  'Multibranch',
  'Multi-brach',
  'brach',
  '모델안에',
  '조십스럽',
  'network은',
  'convolution레이어',
  '에서 부터',
  '가능 성',
  '올린 다는',
  'redundacy',
  '방법증',
  '훈련된것',
  'Tempalate',
  '이루어져있',
  '늘리는 데,',
  '위해서 이다',
  '두개의',
  '두가지',
  '두배로',
  'Simple Neurons.',
  'Transformation이랑',
  'Transformation와',
  '백터',
  '표한 될',
  '나누어 질수',
  'Spliting',
  '무게',
  'low-dimensional representation 에',
  'embedding are aggregated by',
  '나타낼수',
  '해석할수',
  '이루어 져야',
  '볼수 있던',
  '변환할수',
  '한다는 것에 비슷',
  'Inception-ResNet는',
  'ResNeXt 는',
  'Trasnformation',
  'ResNext',
  'tau_i',
  '모듈화 되어있',
  'layers 와',
  'vector 값',
  '만드는 것은 레이어의',
  '지배됩니다',
];

/** Both particles at once, e.g. "을(를)": the right one is always known or computed. */
const bothParticles =
  /(은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|과\(와\)|와\(과\)|\(으\)로|(이)?\(라\)고)/;

/** A sentence in plain style ("한다.") where the site speaks in polite style ("합니다.", "봅시다."). */
const plainEnding = /(?<![니시])다(?=[.!?](\s|$|["”)\]])|$)/;

/** What is wrong with a piece of Korean text; nothing where it is fine. */
export function koreanFaults(text: string): string[] {
  const faults = wrongStrings.filter((wrong) => text.includes(wrong)).map((wrong) => `"${wrong}"`);
  const both = bothParticles.exec(text);
  if (both) faults.push(`both particles: "${around(text, both.index)}"`);
  return faults;
}

/** Endings in plain style in running text. */
export function plainEndings(text: string): string[] {
  const found = plainEnding.exec(text);
  return found ? [`한다체: "${around(text, found.index)}"`] : [];
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - 15), index + 8);
}
