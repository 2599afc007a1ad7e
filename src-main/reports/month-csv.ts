import { formatMicros } from '../../shared/money/micros.ts';
import type { Zone } from '../../shared/time/zone.ts';
import { customerServiceWindow } from '../../shared/window/customer-service-window.ts';
import type { ReportRow } from '../database/charged-messages.ts';
import { writeCsvRow } from './csv.ts';

/** The columns that bookkeepers rely on. */
export const reportHeader =
  'date,time,customer,name,direction,type,template,category,market,window,outcome,reason,amount,currency,certainty,era,rate_card,message_id';

/** How numbers and times are written. */
export interface ReportStyle {
  zone: Zone;
  decimals: '.' | ',';
}

/** One outbound message as a CSV row; a message typed on the phone is free whatever it would cost through the API. */
export function writeReportRow(row: ReportRow, style: ReportStyle): string {
  const local = style.zone.toLocal(row.at);
  const isPhone = row.through_api === 1;
  const window = customerServiceWindow(row.last_inbound_at, row.at).state;
  return writeCsvRow([
    local.slice(0, 10),
    local.slice(11),
    row.customer ?? '',
    row.name,
    'out',
    row.kind,
    row.template ?? '',
    isPhone ? '' : (row.category ?? ''),
    row.market ?? '',
    window === 'none' ? 'closed' : window,
    isPhone ? 'free' : (row.outcome ?? ''),
    isPhone ? 'phone_app' : (row.reason ?? ''),
    isPhone ? '0' : amountText(row).replaceAll('.', style.decimals),
    row.currency ?? '',
    isPhone ? 'estimated' : (row.certainty ?? ''),
    row.era ?? '',
    isPhone ? '' : (row.rate_card ?? ''),
    String(row.id),
  ]);
}

function amountText(row: ReportRow): string {
  if (row.amount_min === null || row.amount_max === null) return '';
  const max = formatMicros(row.amount_max);
  return row.amount_min === row.amount_max ? max : `${formatMicros(row.amount_min)} to ${max}`;
}
