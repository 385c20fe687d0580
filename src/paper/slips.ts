/** Slips of spelling, spacing and grammar in the Korean note, each with its correction. */

/**
 * `particle`: 조사, the ending does not fit the word. `spacing`: 띄어쓰기. `translation`: left in English, mistranslated
 * or translated word by word. `name`: a title, file name or label.
 */
export type SlipKind =
  | 'spelling'
  | 'spacing'
  | 'particle'
  | 'grammar'
  | 'style'
  | 'translation'
  | 'repetition'
  | 'name';

export interface Slip {
  readonly number: number;
  /** Lines of the note, from 1. */
  readonly lines: readonly number[];
  /** How often it stands there. */
  readonly times: number;
  readonly kind: SlipKind;
  readonly written: string;
  /** Empty where the words are to go. */
  readonly correct: string;
}

function slip(
  number: number,
  lines: readonly number[],
  kind: SlipKind,
  written: string,
  correct: string,
  times = lines.length,
): Slip {
  return { number, lines, times, kind, written, correct };
}

export const SLIPS: readonly Slip[] = [
  slip(1, [8], 'name', 'Deep Neural Network', 'Deep Neural Networks'),
  slip(2, [14], 'spelling', 'recogntion', 'recognition'),
  slip(3, [14], 'spelling', 'enigneering', 'engineering'),
  slip(4, [14], 'particle', 'Large-scale data을', 'large-scale data를'),
  slip(5, [14], 'particle', 'feature을', 'feature를'),
  slip(6, [16], 'spelling', '안공신경망', '인공신경망'),
  slip(7, [16, 50, 51, 83, 85], 'spelling', '갯수', '개수'),
  slip(
    8,
    [16],
    'grammar',
    '증가할수록 hyper-parameter의 수가 늘어갈수록',
    '증가하고 hyper-parameter의 수가 늘어날수록',
  ),
  slip(9, [16], 'spelling', '모양읠', '모양의'),
  slip(
    10,
    [18],
    'grammar',
    '이 논문은 VGG/ResNet의 전략은 반복적인 레이어를 사용하면서',
    '이 논문은 VGG/ResNet처럼 레이어를 반복하는 전략을 따르면서',
  ),
  slip(11, [18], 'spelling', '여러가진', '여러 가지'),
  slip(12, [18], 'grammar', '나뉘어지고', '나뉘고'),
  slip(13, [18], 'spacing', '사용하는것에', '사용하는 것에'),
  slip(14, [18], 'spelling', '리거 불리우는', '라고 불리는'),
  slip(15, [18], 'spacing', '확인할수', '확인할 수'),
  slip(16, [18], 'spelling', '되었ㅅ브니다', '되었습니다'),
  slip(17, [20], 'spelling', 'transofrmation', 'transformations'),
  slip(18, [20], 'spacing', '깊게하는', '깊게 하는'),
  slip(19, [23], 'name', 'Multibranch', 'Multi-branch'),
  slip(20, [25, 31], 'spelling', 'Multi-brach', 'Multi-branch'),
  slip(21, [31], 'spelling', 'brach 이지만', 'branch이지만'),
  slip(22, [25], 'spacing', '모델안에', '모델 안에'),
  slip(23, [25], 'spelling', '조십스럽게', '조심스럽게'),
  slip(24, [31], 'particle', 'Residual network은', 'Residual network는'),
  slip(25, [31], 'spacing', 'convolution레이어가', 'convolution 레이어가'),
  slip(26, [31], 'spelling', '있ㅅ브니다', '있습니다'),
  slip(27, [35], 'spacing', '에서 부터', '에서부터'),
  slip(28, [35], 'spacing', '가능 성이', '가능성이'),
  slip(29, [35], 'spacing', '올린 다는', '올린다는'),
  slip(30, [39], 'spelling', 'redundacy', 'redundancy'),
  slip(31, [43], 'spelling', '방법증', '방법 중'),
  slip(32, [43], 'spacing', '훈련된것이', '훈련된 것이'),
  slip(33, [46], 'name', 'Tempalate', 'Template'),
  slip(34, [48], 'spacing', '이루어져있는데', '이루어져 있는데'),
  slip(35, [51], 'spacing', '늘리는 데,', '늘리는데,'),
  slip(36, [51], 'spacing', '위해서 이다', '위해서입니다'),
  slip(37, [53], 'spacing', '두개의', '두 개의'),
  slip(38, [48], 'spacing', '두가지', '두 가지'),
  slip(39, [51], 'spacing', '두배로', '두 배로'),
  slip(40, [55], 'name', 'Simple Neurons.', 'Simple Neurons'),
  slip(41, [57], 'repetition', '이때  이는 가장 기본적인 스칼라 곱을 합니다.', ''),
  slip(42, [61], 'style', 'Transformation이랑', 'Transformation과'),
  slip(43, [61], 'spacing', '확인 할 수', '확인할 수'),
  slip(44, [65], 'spelling', '백터', '벡터'),
  slip(45, [65], 'particle', 'w_i i-th', 'w_i는 i번째'),
  slip(46, [65], 'spelling', '표한 될수', '표현될 수'),
  slip(47, [69], 'spelling', '나누어 질수', '나누어질 수'),
  slip(48, [71], 'spelling', 'Spliting', 'Splitting'),
  slip(49, [72], 'translation', '무게 값을', '가중치를'),
  slip(50, [72], 'translation', 'the low-dimensional representation 에', '저차원 표현에'),
  slip(
    51,
    [73],
    'translation',
    'the transformations in all embedding are aggregated by',
    '모든 임베딩의 변환 결과를 합으로 모읍니다',
  ),
  slip(52, [77], 'particle', 'Transformation와', 'Transformation과'),
  slip(53, [77], 'spacing', '나타낼수', '나타낼 수'),
  slip(54, [83], 'grammar', '불리웁니다', '불립니다'),
  slip(55, [83], 'particle', '저 위의 수식 D과', '위 식 (1)의 D와'),
  slip(56, [83], 'spacing', '해석할수', '해석할 수'),
  slip(57, [85], 'spacing', '이루어 져야한다', '이루어져야 합니다'),
  slip(58, [85], 'grammar', '볼수 있던 던', '볼 수 있던'),
  slip(59, [85], 'spacing', '변환할수', '변환할 수'),
  slip(60, [93], 'grammar', '한다는 것에 비슷', '한다는 점에서 비슷'),
  slip(61, [93], 'particle', 'Inception-ResNet는', 'Inception-ResNet은'),
  slip(62, [93], 'spacing', 'ResNeXt 는', 'ResNeXt는'),
  slip(63, [63], 'name', 'AggregatedTrasnformation.png', 'AggregatedTransformation.png'),
  slip(64, [87], 'name', 'Structure of ResNext Block', 'Structure of ResNeXt Block'),
  slip(65, [101], 'name', 'Link to ResNext', 'Link to ResNeXt'),
  slip(66, [81, 85], 'name', 'tau_i(x)', 'T_i(x)'),
  slip(67, [48], 'spacing', '모듈화 되어있는', '모듈화되어 있는'),
  slip(68, [57], 'spacing', 'layers 와', 'layer와'),
  slip(69, [71], 'spacing', 'vector 값 x 를', '벡터 x를'),
  slip(70, [20, 31], 'spacing', '여러가지', '여러 가지'),
  slip(71, [16], 'grammar', '좋은 안공신경망을 만드는 것은 레이어의', '좋은 인공신경망 구조를 설계하는 일은 레이어의'),
  slip(72, [85], 'translation', '지배됩니다. 모든', '따릅니다. 모든'),
];
