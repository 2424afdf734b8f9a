internal import Adaptation
internal import Diagnostics
internal import Series

/// The grid for people: a line a locale and a character an episode, folded to the width.
///
///               1          11
///     source    ++++++++++ +++
///     th        ++++++++++ +!.
///     pt-BR     ++~++<++++ +++
struct StatusText {
    let grid: StatusGrid
    /// How many columns there are.
    let width: Int
    let usesColor: Bool
    /// The day from which days are counted.
    let asOf: CalendarDay?

    /// Everything: heading, grid, legend, totals, dates, and files that belong nowhere.
    var text: String {
        [heading, blocks, legend, totals, dates, strays].filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private var heading: String {
        let title = grid.title
        let name = title.names[title.sourceLocale] ?? title.id
        return "\(VisibleText.of(name)) (\(title.id)): "
            + ClosingLine.count(grid.rows.count, "episode") + " × "
            + ClosingLine.count(grid.locales.count, "locale") + " from \(title.sourceLocale)\n"
    }

    // MARK: - The grid

    private static let group = 10
    private var label: Int { (grid.locales.map { $0.utf8.count }.max() ?? 0).clamped(8, 16) }

    /// How many groups of ten episodes stand beside each other.
    private var groups: Int { max(1, (width - label - 1) / (Self.group + 1)) }

    private var blocks: String {
        let rows = grid.rows
        let size = groups * Self.group
        var text = ""
        for start in stride(from: 0, to: rows.count, by: size) {
            let block = Array(rows[start..<min(start + size, rows.count)])
            if start > 0 { text += "\n" }
            text += numbers(of: block)
            text += line("source", block.map { $0.source.state })
            for (column, locale) in grid.locales.enumerated() {
                text += line(locale, block.map { $0.cells[column].state })
            }
        }
        return text
    }

    /// The number of the first episode of each group.
    private func numbers(of block: [StatusGrid.Row]) -> String {
        var text = String(repeating: " ", count: label)
        for start in stride(from: 0, to: block.count, by: Self.group) {
            let number = String(block[start].episode.number)
            let isLast = start + Self.group >= block.count
            text += " " + (isLast ? number : number.padded(to: Self.group))
        }
        return text + "\n"
    }

    private func line(_ name: String, _ states: [StatusState]) -> String {
        var text = name.padded(to: label)
        for (index, state) in states.enumerated() {
            if index % Self.group == 0 { text += " " }
            text += mark(state)
        }
        return text + "\n"
    }

    /// The character that stands for a state.
    static func character(_ state: StatusState) -> String {
        switch state {
        case .missing: "."
        case .unreadable: "?"
        case .incomplete: "~"
        case .failing: "!"
        case .older: "<"
        case .ready: "+"
        }
    }

    private func mark(_ state: StatusState) -> String {
        guard usesColor else { return Self.character(state) }
        let color =
            switch state {
            case .missing: "2"
            case .unreadable: "1;31"
            case .incomplete: "33"
            case .failing: "31"
            case .older: "36"
            case .ready: "32"
            }
        return "\u{1B}[\(color)m\(Self.character(state))\u{1B}[0m"
    }

    private var legend: String {
        var used = Set(grid.totals.keys)
        used.formUnion(grid.rows.map { $0.source.state })
        let parts = StatusState.allCases.reversed().filter(used.contains).map {
            "\(mark($0)) \($0.rawValue)"
        }
        return parts.isEmpty ? "" : parts.joined(separator: "  ") + "\n"
    }

    // MARK: - Totals

    private var totals: String {
        let states = StatusState.allCases.reversed().filter { grid.totals[$0] != nil }
        guard !states.isEmpty else { return "" }
        var text = String(repeating: " ", count: label)
        for state in states { text += "  " + state.rawValue }
        text += "\n"
        func row(_ name: String, _ totals: [StatusState: Int]) -> String {
            var line = name.padded(to: label)
            for state in states {
                let count = String(totals[state] ?? 0)
                line += "  " + String(repeating: " ", count: state.rawValue.count - count.count)
                line += count
            }
            return line + "\n"
        }
        for locale in grid.locales { text += row(locale, grid.totals(ofLocale: locale)) }
        if grid.locales.count > 1 { text += row("all", grid.totals) }
        return text
    }

    // MARK: - Dates

    private var dates: String {
        var text = ""
        for deadline in grid.deadlines {
            text += "\(deadline.date) \(deadline.plan.name): "
            if deadline.count == 0 {
                text += "the title has none of its locales"
            } else if deadline.blocking.isEmpty {
                text += "all \(deadline.count) ready"
            } else {
                text += "\(deadline.blocking.count) of \(deadline.count) not ready"
            }
            if let asOf { text += ", " + Self.days(deadline.daysLeft(asOf: asOf)) }
            text += "\n"
            for locale in deadline.locales {
                let cells = deadline.blocking.filter { $0.locale == locale }
                for state in StatusState.allCases {
                    let numbers = cells.filter { $0.state == state }.compactMap { number(of: $0) }
                    guard !numbers.isEmpty else { continue }
                    text += wrapped(
                        "  \(locale) \(state.rawValue):", Self.ranges(numbers))
                }
            }
        }
        return text
    }

    private func number(of cell: StatusCell) -> Int? {
        grid.rows.first { $0.episode.id == cell.episode }?.episode.number
    }

    static func days(_ left: Int) -> String {
        switch left {
        case 0: "today"
        case 1...: ClosingLine.count(left, "day") + " left"
        default: ClosingLine.count(-left, "day") + " ago"
        }
    }

    /// Numbers in order as people write them: `1–3`, `7`.
    static func ranges(_ numbers: [Int]) -> [String] {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers.sorted() {
            if let last = ranges.last, number <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(number, last.upperBound)
            } else {
                ranges.append(number...number)
            }
        }
        return ranges.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
    }

    private func wrapped(_ start: String, _ words: [String]) -> String {
        var lines = [start]
        for (index, word) in words.enumerated() {
            let word = index + 1 < words.count ? word + "," : word
            if lines[lines.count - 1].count + 1 + word.count > width { lines.append("   ") }
            lines[lines.count - 1] += " " + word
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: - What belongs nowhere

    private static let shown = 5

    private var strays: String {
        var text = ""
        if !grid.strays.isEmpty {
            text += ClosingLine.count(grid.strays.count, "file") + " of no episode:\n"
            for stray in grid.strays.prefix(Self.shown) {
                text += "  \(VisibleText.of(stray.name)) (\(Self.reason(stray.reason)))\n"
            }
            let others = grid.strays.count - Self.shown
            if others > 0 { text += "  … and \(others) more (--json has them)\n" }
        }
        if !grid.otherLocales.isEmpty {
            text += "the title doesn't go to: " + grid.otherLocales.joined(separator: ", ") + "\n"
        }
        return text
    }

    private static func reason(_ reason: StrayFile.Reason) -> String {
        switch reason {
        case .otherEpisode: "no episode has its name"
        case .noLocale: "its folder is no locale"
        case .otherFormat: "no subtitle format has its extension"
        case .tooDeep: "it stands in a folder too deep"
        }
    }
}

extension String {
    /// The text with spaces behind it up to a width.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

extension Int {
    fileprivate func clamped(_ low: Int, _ high: Int) -> Int {
        Swift.min(Swift.max(self, low), high)
    }
}
