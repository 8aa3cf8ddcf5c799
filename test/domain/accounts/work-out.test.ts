import { describe, expect, test } from 'vitest';
import { fillNumbers, formatNumber, workOut } from '../../../src/domain/accounts/work-out.ts';
import type { Figure, Working } from '../../../src/domain/accounts/account.ts';

const figure = (id: string, value: number): Figure => ({
  id,
  label: id,
  value,
  unit: 'things',
  citation: { source: 'paper' },
});
const working = (operation: Working['operation'], of: string[], digits?: number): Working => ({
  id: 'result',
  label: 'Result',
  operation,
  of,
  digits,
});

describe('arithmetic is computed from the cited figures', () => {
  test.each([
    ['percent-change', [850, 980], 15.294117647058822, '(980 − 850) ÷ 850', '15.3 per cent'],
    ['percent-change', [23.77, 5.47], -76.9878, '(5.47 − 23.77) ÷ 23.77', '−77 per cent'],
    ['share', [283, 980], 28.877551, '283 ÷ 980', '28.9 per cent'],
    ['difference', [150, 149], 1, '150 − 149', '1'],
    ['sum', [55, 47], 102, '55 + 47', '102'],
    ['mean', [9.97, 7.7, 9.24, 6.49], 8.35, '(9.97 + 7.7 + 9.24 + 6.49) ÷ 4', '8.4'],
  ] as const)('%s of %j', (operation, values, value, sum, text) => {
    const figures = values.map((number, index) => figure(`f${index}`, number));
    const [step] = workOut({
      figures,
      workings: [
        working(
          operation,
          figures.map(({ id }) => id),
        ),
      ],
    });
    expect(step?.value).toBeCloseTo(value, 4);
    expect(step).toMatchObject({ sum, text, known: 'inferred' });
  });

  test('a working may use an earlier one', () => {
    const figures = [figure('a', 10), figure('b', 30)];
    const workings: Working[] = [
      { id: 'mean', label: 'Mean', operation: 'mean', of: ['a', 'b'] },
      { id: 'change', label: 'Change', operation: 'percent-change', of: ['mean', 'a'] },
    ];
    expect(workOut({ figures, workings })[1]?.value).toBe(-50);
  });

  test.each([
    ['an unknown figure', working('sum', ['a', 'z']), '“z” is no figure or earlier working'],
    ['too few numbers', working('sum', ['a']), 'sum takes two or more numbers, not 1'],
    ['too many numbers', working('share', ['a', 'b', 'a']), 'share takes 2 numbers, not 3'],
    ['a division by nought', working('share', ['a', 'nought']), 'it divides by zero'],
  ])('%s is refused in words', (_what, wrong, message) => {
    const figures = [figure('a', 10), figure('b', 30), figure('nought', 0)];
    expect(() => workOut({ figures, workings: [wrong] })).toThrow(message);
  });

  test('numbers in braces are put into the text', () => {
    const figures = [figure('a', 4000), figure('b', 5000)];
    const steps = workOut({ figures, workings: [working('percent-change', ['a', 'b'])] });
    expect(fillNumbers('From {a}, up {result}.', { figures }, steps)).toBe(
      'From 4,000, up 25 per cent.',
    );
  });

  test('per cent is said in the language of the words around it', () => {
    const figures = [figure('a', 4000), figure('b', 5000)];
    const [step] = workOut({ figures, workings: [working('percent-change', ['a', 'b'])] }, 'ur');
    expect(step?.text).not.toContain('per cent');
    expect(step?.text).toContain('25');
  });

  test('numbers are written with thousands apart and a true minus', () => {
    expect(formatNumber(-1234.5)).toBe('−1,234.5');
  });
});
