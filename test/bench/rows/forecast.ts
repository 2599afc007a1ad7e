import { forecastMonthEnd, type ForecastInput } from '../../../src-main/core/forecast.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { backtest, lookAtShops } from '../../helpers/forecast-backtest.ts';
import { grouped, milliseconds, type Row } from '../row.ts';

const seed = 20_261_122;
const shops = 1_200;

/** How often a month's real end falls inside the forecast's 80 % range, over made shops of every kind and days of the month. */
export function measureForecast(): Promise<Row[]> {
  const looks = [...lookAtShops(shops, seed)];
  const start = performance.now();
  const found = backtest(looks, readRange);
  const each = (performance.now() - start) / looks.length;
  const kinds = [...found.byKind].map(
    ([kind, { inside, looks: all }]) => `${kind} ${((100 * inside) / all).toFixed(0)} %`,
  );
  return Promise.resolve([
    {
      work: 'The month’s real end inside the forecast’s 80 % range',
      at: `${grouped(shops)} made shops, ${grouped(found.looks)} looks, seed ${String(seed)}`,
      measured: (100 * found.inside) / found.looks,
      least: 75,
      limit: 95,
      unit: '% inside',
      note: `${kinds.join(', ')}; the range is ${(100 * found.width).toFixed(0)} % of the month wide on average; ${milliseconds(each)} a forecast`,
    },
  ]);
}

function readRange(input: ForecastInput): { low: number; high: number } {
  const { low, high } = forecastMonthEnd([input]);
  return { low: parseMicros(low), high: parseMicros(high) };
}
