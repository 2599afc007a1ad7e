import { chart } from './chart.ts';
import { front } from './front.ts';
import { look } from './look.ts';
import { section } from './section.ts';

const main = String.raw`
#import "/look.typ": *
#import "/front.typ": front
#import "/section.typ": section

#let book = json("/data.json")

#set document(title: book.title, author: book.author, description: book.description, date: datetime(..book.date))
#set page(
  paper: book.paper,
  margin: (x: 17mm, top: 15mm, bottom: 17mm),
  footer: context {
    set text(size: 7.5pt, fill: soft)
    grid(columns: (1fr, auto), [#book.shop · #book.month], counter(page).display("1 / 1", both: true))
  },
)
#set text(font: book.fonts, size: 9pt, fill: ink, lang: book.language, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.7em)
#show heading.where(level: 1): set text(size: 20pt, weight: 700)
#show heading.where(level: 2): set text(size: 12pt, weight: 700)
#show heading.where(level: 1): set block(above: 0pt, below: 0pt)
#show heading.where(level: 2): set block(above: 20pt, below: 8pt, sticky: true)
#set par(justify: false)

#front(book)
#pagebreak()
#stack(
  spacing: 8pt,
  text(size: 8.5pt, fill: soft, [#book.shop · #book.month]),
  heading(level: 1, book.appendices),
)
#for it in book.sections { section(it) }
`;

/** The template's files, by the paths that they know each other by. */
export const template: Readonly<Record<string, string>> = {
  '/main.typ': main,
  '/look.typ': look,
  '/front.typ': front,
  '/chart.typ': chart,
  '/section.typ': section,
};
