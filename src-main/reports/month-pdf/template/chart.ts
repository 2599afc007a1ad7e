/** Spend by day: bars that stack the categories, told apart by pattern as well as by colour. */
export const chart = String.raw`
#import "/look.typ": *

#let swatch(fill) = {
  let look = fills.at(fill)
  box(baseline: 0.5pt, rect(width: 7pt, height: 7pt, fill: look.fill, stroke: 0.5pt + look.edge))
}

#let legend(it) = {
  set text(size: 7.5pt, fill: soft)
  let items = it.legend.map(entry => box[#swatch(entry.fill)#h(3pt)#entry.name])
  if it.forecast != "" {
    items.push(box[#box(baseline: 0.5pt, rect(width: 7pt, height: 7pt, stroke: (paint: soft, thickness: 0.6pt, dash: "densely-dotted")))#h(3pt)#it.forecast])
  }
  items.join(h(9pt))
}

#let bar(day, width, height) = {
  let below = 0pt
  for part in day.parts {
    let tall = part.height * height
    let look = fills.at(part.fill)
    place(bottom + center, dy: -below, rect(width: width, height: calc.max(tall, 0.4pt), fill: look.fill, stroke: 0.4pt + look.edge))
    below += tall
  }
  if day.forecast > 0 {
    let dashed = (paint: soft, thickness: 0.6pt, dash: "densely-dotted")
    place(bottom + center, rect(width: width, height: day.forecast * height, stroke: dashed))
  }
}

#let bars(it, height) = layout(size => {
  let slot = size.width / it.days.len()
  block(width: 100%, height: height + 24pt, {
    place(top + left, line(length: 100%, stroke: (paint: hair, thickness: 0.5pt, dash: "dotted")))
    place(top + left, dy: 2pt, text(size: 7pt, fill: soft, it.top))
    place(top + left, dy: height + 12pt, line(length: 100%, stroke: 0.6pt + soft))
    for (index, day) in it.days.enumerate() {
      place(top + left, dx: index * slot, dy: 12pt, block(width: slot, height: height, bar(day, slot * 0.62, height)))
      if day.label != "" {
        place(top + left, dx: index * slot, dy: height + 15.5pt, block(width: slot, align(center, box(width: 30pt, text(size: 7pt, fill: soft, day.label)))))
      }
    }
  })
})

#let chart(it, height) = stack(
  spacing: 8pt,
  grid(columns: (auto, 1fr), align: (left, right), text(size: 8.5pt, fill: soft, it.title), legend(it)),
  figure(alt: it.alternative, bars(it, height)),
)
`;
