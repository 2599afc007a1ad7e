/** The first page: what a shop owner reads at a glance. */
export const front = String.raw`
#import "/look.typ": *
#import "/chart.typ": chart

#let bar(share, tone) = box(width: 100%, height: 5pt, radius: 2.5pt, clip: true, fill: trough, {
  place(rect(width: calc.min(share, 1) * 100%, height: 100%, fill: tone))
})

#let card-body(card) = {
  let size = if card.value.len() > 22 { 13pt } else if card.value.len() > 12 { 18pt } else { 24pt }
  let parts = (
    text(size: 8.5pt, fill: soft, card.label),
    {
      text(size: size, weight: 700, card.value)
      if card.of != "" { text(size: 10pt, weight: 700, fill: soft, " " + card.of) }
    },
  )
  if card.share != none { parts.push(bar(card.share, tones.at(card.tone))) }
  let lines = card.lines.map(line => text(size: 8pt, fill: soft, line))
  stack(spacing: 10pt, ..parts, stack(spacing: 6.5pt, ..lines))
}

#let framed(width, height, body) = block(
  width: width, height: height, fill: panel, stroke: 0.6pt + hair, radius: 7pt, inset: 11pt, breakable: false, body,
)

#let cards(all) = layout(size => {
  let gap = 9pt
  let widths = if all.len() == 3 { (1.2, 1, 1) } else { all.map(_ => 1) }
  let unit = (size.width - gap * (all.len() - 1)) / widths.sum()
  let bodies = all.map(card-body)
  let tallest = calc.max(..bodies.zip(widths).map(((body, share)) => measure(framed(unit * share, auto, body)).height))
  grid(
    columns: widths.map(share => unit * share), column-gutter: gap,
    ..bodies.zip(widths).map(((body, share)) => framed(unit * share, tallest, body)),
  )
})

#let list(it) = {
  let cells = ()
  for row in it.rows {
    cells.push({
      text(row.name)
      if row.detail != "" { linebreak() + text(size: 7.5pt, fill: soft, row.detail) }
    })
    cells.push(text(fill: if row.isPaid { paid } else { soft }, number-width: "tabular", row.value))
  }
  let parts = (text(size: 8.5pt, fill: soft, it.title),)
  if cells.len() > 0 {
    parts.push(table(
      columns: (1fr, auto), align: (left, right),
      inset: (x, y) => (left: if x == 1 { 8pt } else { 0pt }, right: 0pt, y: 4.4pt),
      stroke: (x, y) => if y > 0 { (top: 0.5pt + hair) }, ..cells,
    ))
  }
  if it.more != "" { parts.push(text(size: 8pt, fill: soft, it.more)) }
  stack(spacing: 6pt, ..parts)
}

#let pair(lists) = layout(size => {
  set text(size: 8.5pt)
  let gap = 9pt
  let wide = (size.width - gap) * 0.52
  let widths = if lists.len() == 1 { (size.width,) } else { (wide, size.width - gap - wide) }
  let bodies = lists.map(list)
  let tallest = calc.max(..bodies.zip(widths).map(((body, width)) => measure(framed(width, auto, body)).height))
  grid(columns: widths, column-gutter: gap, ..bodies.zip(widths).map(((body, width)) => framed(width, tallest, body)))
})

#let parts(book, height) = {
  let all = (
    text(size: 9pt, fill: soft, book.shop),
    8pt,
    heading(level: 1, book.heading),
    10pt,
    text(size: 8.5pt, fill: soft, book.subtitle),
  )
  if book.warning != "" {
    all += (9pt, block(width: 100%, inset: (left: 8pt, y: 3pt), stroke: (left: 2pt + ochre), text(size: 8.5pt, book.warning)))
  }
  all += (12pt, cards(book.cards))
  if book.chart != none { all += (9pt, framed(100%, auto, chart(book.chart, height))) }
  all += (9pt, pair(book.lists))
  if book.apart != none { all += (9pt, framed(100%, auto, { set text(size: 8.5pt); list(book.apart) })) }
  all += (10pt, text(size: 7.5pt, fill: soft, book.about))
  stack(..all)
}

// The chart takes what the rest of the page leaves; where that is too little to be read, everything is drawn smaller.
#let front(book) = layout(size => {
  let tall(scale, height) = measure(block(width: size.width / scale, parts(book, height))).height
  let shrunk = (1, 0.94, 0.88, 0.82, 0.76).find(scale => tall(scale, 48pt) <= size.height / scale)
  let factor = if shrunk == none { 0.7 } else { shrunk }
  let rest = size.height / factor - tall(factor, 0pt) - 2pt
  scale(factor * 100%, reflow: true, block(width: size.width / factor, parts(book, calc.clamp(rest / 1pt, 46, 140) * 1pt)))
})
`;
