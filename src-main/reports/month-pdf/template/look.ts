/** What every part of the template draws with: colours, and the fills of the chart, which differ without colour too. */
export const look = String.raw`
#let ink = rgb("#1d1b18")
#let soft = rgb("#5f5950")
#let hair = rgb("#ddd5c8")
#let panel = rgb("#fbf9f5")
#let trough = rgb("#ece6db")
#let paid = rgb("#5f45a6")
#let free = rgb("#1f6f54")
#let ochre = rgb("#8a5a0c")

#let tones = (paid: paid, open: free, ink: ink)

#let hatched(colour, ground, ..strokes) = tiling(size: (4pt, 4pt), {
  place(rect(width: 4pt, height: 4pt, fill: ground))
  for (from, to) in strokes.pos() { place(line(start: from, end: to, stroke: 0.9pt + colour)) }
})

#let fills = (
  (fill: paid, edge: paid),
  (
    fill: hatched(ochre, rgb("#f6e7c8"), ((-1pt, 1pt), (1pt, -1pt)), ((0pt, 4pt), (4pt, 0pt)), ((3pt, 5pt), (5pt, 3pt))),
    edge: ochre,
  ),
  (fill: rgb("#cfc4ec"), edge: paid),
  (fill: hatched(free, rgb("#e3f0ec"), ((0pt, 2pt), (4pt, 2pt))), edge: free),
  (fill: white, edge: ink),
  (fill: trough, edge: soft),
)
`;
