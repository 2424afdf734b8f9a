extension HTMLReport {
    /// What makes the tables sortable, and the findings filtered and shown page by page.
    ///
    /// Only the rows of the page that is shown are in the document; to move many thousands of them
    /// within it takes a browser many seconds. All that pass the filters are printed.
    static let script = #"""
        "use strict";
        (() => {
        const make = (name, properties = {}, ...children) => {
          const element = Object.assign(document.createElement(name), properties);
          element.append(...children);
          return element;
        };
        const collator = new Intl.Collator("en", { numeric: true });
        const severities = ["note", "warning", "error"];
        // A cell without a value is null, and stands last in either direction.
        const kinds = {
          text: cell => cell.textContent.trim() || null,
          message: cell => cell.firstElementChild.textContent,
          number: cell => cell.textContent === "" ? null : Number(cell.textContent),
          severity: cell => severities.indexOf(cell.textContent.trim()),
          time: cell => cell.dataset.ms === undefined ? null : Number(cell.dataset.ms),
          place: cell => {
            if (cell.textContent === "") return null;
            const [line, column = 0] = cell.textContent.split(":").map(Number);
            return line * 1e6 + column;
          },
        };
        // The numbers by which rows are compared; texts are compared once for all that are the same.
        const keys = (rows, kind, column) => {
          const values = rows.map(row => kinds[kind](row.cells[column]));
          const texts = [...new Set(values.filter(value => typeof value === "string"))];
          const ranks = new Map(texts.sort(collator.compare).map((text, rank) => [text, rank]));
          return new Map(rows.map((row, index) => [row, ranks.get(values[index]) ?? values[index]]));
        };

        // Makes the headings of a table buttons; `change` gets the rows in their new order.
        const sortable = (table, rows, change) => {
          const headings = [...table.tHead.rows[0].cells];
          headings.forEach((heading, column) => {
            const kind = heading.dataset.kind;
            const startsHigh = kind === "severity" || table.dataset.field && kind === "number";
            const button = make("button", { type: "button" }, ...heading.childNodes);
            heading.append(button);
            heading.setAttribute("aria-sort", "none");
            let values;
            button.addEventListener("click", () => {
              values ??= keys(rows, kind, column);
              const old = heading.getAttribute("aria-sort");
              const rises = old === "none" ? !startsHigh : old === "descending";
              for (const other of headings) other.setAttribute("aria-sort", "none");
              heading.setAttribute("aria-sort", rises ? "ascending" : "descending");
              const sign = rises ? 1 : -1;
              change(rows.slice().sort((a, b) => {
                const x = values.get(a), y = values.get(b);
                if (x === null || y === null) return (x === null) - (y === null);
                return sign * (x - y);
              }));
            });
          });
        };

        for (const table of document.querySelectorAll("table.sums")) {
          sortable(table, [...table.tBodies[0].rows], rows => table.tBodies[0].append(...rows));
        }

        const table = document.getElementById("table");
        const all = [...table.tBodies[0].rows];
        const size = 200;
        let order = all, shown = all, page = 0;
        const body = table.tBodies[0];

        const form = document.getElementById("filters");
        const bar = document.getElementById("bar");
        const pages = document.getElementById("pages");
        bar.setAttribute("role", "status");
        const field = (label, control) => {
          form.append(make("label", {}, label, control));
          return control;
        };
        const choice = (label, column, values) => {
          const control = field(label, make("select", {}, make("option", { value: "" }, "All")));
          for (const value of values) control.append(make("option", { value }, value));
          control.matches = row => !control.value || row.cells[column].textContent === control.value;
          return control;
        };
        const names = name => [...document.querySelectorAll(`table[data-field=${name}] tbody a`)]
          .map(link => link.textContent).sort(collator.compare);
        const present = severities.slice().reverse()
          .filter(name => all.some(row => row.className === name));
        const choices = {
          severity: choice("Severity", 1, present),
          rule: choice("Rule", 6, names("rule")),
          file: choice("File", 2, names("file")),
        };
        const search = field("Search", make("input", {
          type: "search", placeholder: "File, rule, message or text", autocomplete: "off",
        }));
        const clear = make("button", { type: "button" }, "Show all");
        form.append(clear);

        let texts;
        const fold = text => text.normalize("NFC").toLowerCase();
        const filter = () => {
          const words = fold(search.value).split(/\s+/).filter(word => word);
          if (words.length) texts ??= new Map(all.map(row => [row, fold(row.textContent)]));
          const active = Object.values(choices).filter(control => control.value);
          shown = order.filter(row => active.every(control => control.matches(row))
            && words.every(word => texts.get(row).includes(word)));
          clear.disabled = !active.length && !words.length;
          turn(0);
        };

        const previous = make("button", { type: "button" }, "Previous");
        const next = make("button", { type: "button" }, "Next");
        const where = make("span");
        pages.append(previous, where, next);
        const turn = number => {
          const last = Math.max(0, Math.ceil(shown.length / size) - 1);
          page = Math.min(Math.max(0, number), last);
          const start = page * size, end = Math.min(start + size, shown.length);
          body.replaceChildren(...shown.slice(start, end));
          const count = number => number.toLocaleString("en");
          const noun = all.length === 1 ? " finding" : " findings";
          bar.textContent = shown.length === all.length ? count(all.length) + noun
            : `${count(shown.length)} of ${count(all.length)}${noun}`;
          where.textContent = `${count(start + 1)}–${count(end)} of ${count(shown.length)}`;
          pages.hidden = last === 0;
          previous.disabled = page === 0;
          next.disabled = page === last;
        };
        const step = by => {
          turn(page + by);
          table.scrollIntoView();
        };
        previous.addEventListener("click", () => step(-1));
        next.addEventListener("click", () => step(1));

        const reset = () => {
          for (const control of Object.values(choices)) control.value = "";
          search.value = "";
        };
        let timer;
        search.addEventListener("input", () => {
          clearTimeout(timer);
          timer = setTimeout(filter, 150);
        });
        form.addEventListener("change", filter);
        form.addEventListener("submit", event => {
          event.preventDefault();
          filter();
        });
        clear.addEventListener("click", () => {
          reset();
          filter();
          search.focus();
        });
        for (const sums of document.querySelectorAll("table.sums")) {
          sums.addEventListener("click", event => {
            const link = event.target.closest("a");
            if (!link) return;
            event.preventDefault();
            reset();
            choices[sums.dataset.field].value = link.textContent;
            filter();
            document.getElementById("findings").scrollIntoView();
          });
        }
        sortable(table, all, rows => {
          order = rows;
          filter();
        });

        // A link to a finding leads there, wherever it is.
        let aim;
        const follow = () => {
          const row = /^#f\d+$/.test(location.hash) && all[location.hash.slice(2) - 1];
          if (!row) return;
          if (!shown.includes(row)) {
            reset();
            filter();
          }
          turn(Math.floor(shown.indexOf(row) / size));
          aim?.classList.remove("aim");
          aim = row;
          aim.classList.add("aim");
          row.scrollIntoView({ block: "center" });
        };
        addEventListener("hashchange", follow);
        addEventListener("beforeprint", () => body.replaceChildren(...shown));
        addEventListener("afterprint", () => turn(page));

        form.hidden = bar.hidden = false;
        filter();
        document.documentElement.className = "";
        follow();
        })();

        """#
}
