extension HTMLReport {
    /// How the page looks. Colours have a contrast of at least 4.5 to 1 in both schemes.
    static let style = #"""
        :root {
          color-scheme: light dark;
          --back: #fff; --raised: #f5f6f8; --ink: #16191d; --soft: #565d66; --line: #d5d9de;
          --link: #0b57b0; --error: #b3141c; --warning: #8a5300; --note: #0b5f8a;
          --mark: #ffd9dc; --mark-ink: #6e060c; --fix: #d5f2dc; --fix-ink: #0c4a1e; --aim: #fff3c4;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --back: #14171b; --raised: #1e2228; --ink: #e6e9ed; --soft: #a3abb5; --line: #363c44;
            --link: #83b7f5; --error: #ff8a8f; --warning: #f0b35c; --note: #7cc4ee;
            --mark: #6b1e25; --mark-ink: #ffe3e5; --fix: #174a28; --fix-ink: #d6f5de; --aim: #3d3510;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 3rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0 auto; padding: 1.25rem; max-width: 100rem; background: var(--back);
          color: var(--ink); font: 0.9375rem/1.5 system-ui, "Noto Sans", sans-serif;
        }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .75rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
        .facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 0; }
        .facts dt { color: var(--soft); font-size: .8125rem; }
        .facts dd { margin: 0; overflow-wrap: anywhere; }
        .totals { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; padding: 0; }
        .totals { list-style: none; }
        .totals li {
          padding: .375rem .75rem; background: var(--raised); border-radius: .375rem;
          border-inline-start: .25rem solid var(--line);
        }
        .totals b { font-size: 1.125rem; font-variant-numeric: tabular-nums; }
        li.error { border-color: var(--error); }
        li.warning { border-color: var(--warning); }
        li.note { border-color: var(--note); }
        .groups { display: grid; gap: 0 2rem; grid-template-columns: 1fr 1fr; }
        .groups { align-items: start; }
        .groups section { min-width: 0; }
        .box { max-height: 20rem; overflow: auto; border: 1px solid var(--line); }
        table { border-collapse: collapse; width: 100%; }
        th, td { padding: .375rem .5rem; text-align: start; vertical-align: top; }
        tbody th { font-weight: normal; overflow-wrap: anywhere; }
        tbody tr { border-top: 1px solid var(--line); }
        thead th {
          position: sticky; top: 0; z-index: 1; background: var(--raised); white-space: nowrap;
          box-shadow: 0 1px var(--line);
        }
        .sums td, .sums th:not(:first-child) { text-align: end; width: 5.5rem; }
        .sums td { font-variant-numeric: tabular-nums; }
        .sums .zero { color: var(--soft); }
        th button {
          all: unset; cursor: pointer; font: inherit; font-weight: bold; color: inherit;
          display: inline-flex; gap: .25rem; align-items: center;
        }
        th button::after { content: "↕"; font-weight: normal; color: var(--soft); }
        th[aria-sort=ascending] button::after { content: "↑"; color: var(--ink); }
        th[aria-sort=descending] button::after { content: "↓"; color: var(--ink); }
        th button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        #filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
        #filters label { display: grid; gap: .125rem; font-size: .8125rem; color: var(--soft); }
        #filters label:last-of-type { flex: 1 1 14rem; }
        #filters select { max-width: 18rem; }
        input, select, #filters button, nav button {
          font: inherit; font-size: .9375rem; color: var(--ink); background: var(--back);
          border: 1px solid var(--soft); border-radius: .25rem; padding: .375rem .5rem;
          min-height: 2.25rem; max-width: 100%;
        }
        #filters button, nav button { cursor: pointer; background: var(--raised); }
        button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
        ::placeholder { color: var(--soft); opacity: 1; }
        #bar { margin: .5rem 0; color: var(--soft); }
        #pages { display: flex; gap: .75rem; align-items: center; margin: 1rem 0; }
        [hidden] { display: none !important; }
        #table { table-layout: fixed; border: 1px solid var(--line); border-top: 0; }
        #table th:nth-child(1) { width: 4.5rem; }
        #table th:nth-child(2) { width: 6.5rem; }
        #table th:nth-child(3) { width: 16%; }
        #table th:nth-child(4) { width: 5rem; }
        #table th:nth-child(5) { width: 4.25rem; }
        #table th:nth-child(6) { width: 8rem; }
        #table th:nth-child(7) { width: 12%; }
        #table.plain :is(th, td):is(:nth-child(5), :nth-child(6)) { display: none; }
        #table td { overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
        #table tr:is(:target, .aim) { background: var(--aim); }
        tr.error b { color: var(--error); }
        tr.warning b { color: var(--warning); }
        tr.note b { color: var(--note); }
        tr b::before { content: "● "; font-size: .75em; }
        tr.error b::before { content: "▲ "; }
        tr.note b::before { content: "○ "; }
        #table p { margin: 0; unicode-bidi: plaintext; }
        #table p.more { color: var(--soft); margin-top: .25rem; }
        p.more i { font-style: normal; font-weight: bold; }
        pre {
          margin: .25rem 0; padding: .25rem .5rem; background: var(--raised); font-size: 1rem;
          border-radius: .25rem; white-space: pre-wrap; overflow-wrap: anywhere;
          font-family: ui-monospace, "Noto Sans Mono", "Noto Sans", monospace, sans-serif;
        }
        pre:is(:lang(ar), :lang(fa), :lang(ur), :lang(th), :lang(hi), :lang(my), :lang(km)) {
          font-family: "Noto Sans", system-ui, sans-serif; line-height: 1.8;
        }
        mark {
          background: var(--mark); color: var(--mark-ink); font-weight: inherit;
          text-decoration: underline wavy var(--error) 1px; text-underline-offset: .25em;
          text-decoration-skip-ink: none;
        }
        mark.gap { border-inline-start: .1875rem solid var(--error); }
        pre bdi { color: var(--soft); font-size: .75em; }
        mark bdi { color: inherit; }
        ins {
          background: var(--fix); color: var(--fix-ink); text-decoration: none;
          padding: 0 .25rem; border-radius: .125rem; white-space: pre-wrap;
        }
        .loading #table tbody tr:nth-child(n+201) { display: none; }
        @media screen and (max-width: 56rem) {
          .groups { grid-template-columns: minmax(0, 1fr); }
        }
        @media screen and (max-width: 44rem) {
          body { padding: .75rem; }
          #filters label { flex: 1 1 40%; min-width: 0; }
          #filters label:last-of-type { flex-basis: 100%; }
          #filters select, #filters input { width: 100%; max-width: none; }
          .sums td, .sums th:not(:first-child) { width: 1%; padding-inline: .25rem; }
          .sums button { gap: 0; }
          .box { max-height: 16rem; }
          #table, #table thead, #table tbody { display: block; }
          #table thead tr { display: flex; flex-wrap: wrap; }
          #table thead th:nth-child(n) { position: static; box-shadow: none; width: auto; }
          #table thead { background: var(--raised); }
          #table tbody tr { display: flex; flex-wrap: wrap; padding: .5rem; gap: 0 .75rem; }
          #table td { padding: 0; }
          #table td:empty { display: none; }
          #table td:nth-child(3), #table td:nth-child(8) { flex: 0 0 100%; }
          #table td:nth-child(8) { min-width: 0; margin-top: .25rem; }
          #table td:nth-child(3) { order: -1; font-weight: bold; }
          #table td:nth-child(1)::before { content: "No. "; color: var(--soft); }
          #table td:nth-child(4)::before { content: "line "; color: var(--soft); }
          #table td:nth-child(5)::before { content: "cue "; color: var(--soft); }
          #table td:nth-child(6) br { display: none; }
          .loading #table tbody tr:nth-child(n+201) { display: none; }
        }
        @media print {
          :root {
            color-scheme: light;
            --back: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #aaa; --link: #000;
            --error: #b3141c; --warning: #8a5300; --note: #0b5f8a;
            --mark: #ffd9dc; --mark-ink: #6e060c; --fix: #d5f2dc; --fix-ink: #0c4a1e; --aim: #fff;
          }
          @page { margin: 12mm; size: landscape; }
          body { padding: 0; font-size: 9pt; max-width: none; }
          #filters, #pages, #bar { display: none; }
          .box { max-height: none; overflow: visible; border: 0; }
          thead th { position: static; }
          th button::after { content: none; }
          th[aria-sort=none] button::after { content: none; }
          tr, pre { break-inside: avoid; }
          h2 { break-after: avoid; }
          a { text-decoration: none; }
          mark, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          pre { border-inline-start: 1px solid var(--line); font-size: 9pt; }
        }

        """#
}
