/** One appendix: its heading, its sentences, and a table whose head stands on every page that it reaches. */
export const section = String.raw`
#import "/look.typ": *

#let width-of(column) = if "mm" in column.width { column.width.mm * 1mm } else { column.width.share * 1fr }

// Figures of one width stand below each other.
#let figure-cell(it) = text(number-width: "tabular", it)

#let sheet(it) = {
  let figures = it.columns.enumerate().filter(((_, column)) => column.align == "right").map(((at, _)) => at)
  let last = it.rows.len() + 1
  set text(size: 8pt)
  // Lines of one height whatever their script, so that those of a dense row stand beside each other.
  set text(size: 7pt, top-edge: 0.8em, bottom-edge: -0.2em) if it.isDense
  set par(leading: 0.28em) if it.isDense
  table(
    columns: it.columns.map(width-of),
    align: it.columns.map(column => if column.align == "right" { right } else { left }),
    inset: (x: 3pt, y: if it.isDense { 2pt } else { 3.2pt }),
    stroke: (x, y) => (
      top: if y == last and it.total != none { 0.7pt + ink } else if y > 1 { 0.4pt + hair },
      bottom: if y == 0 { 0.7pt + ink },
    ),
    table.header(..it.columns.map(column => text(size: 7.5pt, fill: soft, column.title))),
    ..it.rows.map(row => row.enumerate().map(((at, it)) => if at in figures { figure-cell(it) } else { it })).flatten(),
    ..if it.total != none { it.total.map(it => strong(figure-cell(it))) },
  )
}

#let section(it) = {
  heading(level: 2, it.title)
  for sentence in it.text { block(sticky: it.rows.len() > 0, text(fill: soft, sentence)) }
  if it.rows.len() > 0 { sheet(it) }
}
`;
