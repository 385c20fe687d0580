import type { ComparedName } from '../../graph/compared.ts';
import { useLanguage } from '../../language/language.tsx';
import { type ModulesState, numbersOf } from './describe.ts';

const rows = ['weights', 'multiplyAdds', 'channels', 'handSet'] as const;

/** The two modules in numbers. */
export function Numbers({ left, right }: ModulesState) {
  const { t, number } = useLanguage();
  const cell = (module: ComparedName, row: (typeof rows)[number]) => {
    const numbers = numbersOf(module);
    if (row !== 'handSet') return number(numbers[row]);
    const list = numbers.handSet.map((value) => number(value)).join(', ');
    return t('modules.handSet', { count: numbers.handSet.length, list });
  };
  return (
    <table className="module-numbers">
      <caption>{t('modules.table')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t(`modules.name.${left}`)}</th>
          <th scope="col">{t(`modules.name.${right}`)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`modules.row.${row}`)}</th>
            <td>{cell(left, row)}</td>
            <td>{cell(right, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
