extension PacingPage {
    /// How the page looks, in the light and in the dark.
    static let style = """
        :root { --ink: #1d2733; --fine: #5a6878; --paper: #fff; --line: #d8dfe7; --blue: #1f6feb;
          --peak: #c2410c; --edge: #dfe6ee; --band: #e3b34166; --good: #1a7f37; --bad: #b3261e; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6ebf1; --fine: #9aa7b5; --paper: #12171d; --line: #313b46;
            --blue: #6cb0ff; --peak: #ff9f5a; --edge: #2a333e; --band: #c9952f55; --good: #56d364;
            --bad: #ff8b82; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: var(--ink);
          background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.25rem; margin-top: 2rem; padding-top: 1rem;
          border-top: 1px solid var(--line); overflow-wrap: anywhere; }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
        p { margin: .4rem 0; }
        .fine { color: var(--fine); font-size: .875rem; }
        .warn { color: var(--bad); }
        .tag, .outcome { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem;
          font-size: .8rem; white-space: nowrap; }
        ul.wishes { list-style: none; padding: 0; display: grid; gap: .5rem; }
        ul.wishes > li { border: 1px solid var(--line); border-left: .3rem solid var(--fine);
          border-radius: .4rem; padding: .5rem .75rem; overflow-wrap: anywhere; }
        ul.wishes > li.met { border-left-color: var(--good); }
        ul.wishes > li.not-met { border-left-color: var(--bad); }
        li.met .outcome { color: var(--good); } li.not-met .outcome { color: var(--bad); }
        figure { margin: 0 0 1.25rem; }
        figcaption { font-weight: 600; margin-bottom: .25rem; overflow-wrap: anywhere; }
        figcaption .fine { font-weight: 400; }
        .plot { position: relative; height: 7rem; border-bottom: 1px solid var(--line); }
        .plot svg { width: 100%; height: 100%; display: block; }
        .edge { fill: var(--edge); } .band { fill: var(--band); }
        .area { fill: var(--blue); opacity: .15; }
        .curve { fill: none; stroke: var(--blue); stroke-width: 2;
          vector-effect: non-scaling-stroke; }
        .mean { stroke: var(--fine); stroke-dasharray: 4 4; vector-effect: non-scaling-stroke; }
        .peak { position: absolute; width: .6rem; height: .6rem; margin: -.3rem; border-radius: 50%;
          background: var(--peak); border: 2px solid var(--paper); }
        .top { position: absolute; left: .25rem; top: .1rem; color: var(--fine); font-size: .7rem;
          line-height: 1; }
        .axis { display: flex; justify-content: space-between; color: var(--fine);
          font-size: .75rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: center;
          font-size: .875rem; color: var(--fine); }
        .key { display: inline-block; width: 1.1rem; height: .7rem; margin-left: .5rem; }
        .key.curve { background: var(--blue); height: 3px; }
        .key.peak { position: static; margin: 0 0 0 .5rem; width: .6rem; height: .6rem; }
        .key.mean { border-top: 2px dashed var(--fine); height: 0; }
        .key.edge { background: var(--edge); border: 1px solid var(--line); }
        .key.band { background: var(--band); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        th { text-align: start; font-weight: 400; }
        th:not(:first-child) { text-align: end; }
        tr > * { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--line); }
        td.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td.zbar { width: 45%; min-width: 7rem; position: relative;
          background: linear-gradient(var(--line), var(--line)) center / 1px 100% no-repeat; }
        td.zbar i { position: absolute; top: 30%; height: 40%; background: var(--blue);
          border-radius: 2px; }
        summary { cursor: pointer; padding: .4rem 0; }
        """
}
