internal import Adaptation
internal import Diagnostics
internal import Series

/// The grid as JSON; its schema is `status.schema.json` in the documentation of `Series`.
struct StatusJSON {
    let grid: StatusGrid
    let asOf: CalendarDay?

    /// The whole text.
    var bytes: [UInt8] {
        var json = JSONWriter(style: .pretty)
        json.object { json in
            json.member("version", 1)
            json.member("title", grid.title.id)
            json.member("sourceLocale", grid.title.sourceLocale)
            json.member("asOf", asOf?.description)
            json.member("ready", grid.isReady)
            json.object("totals") { Self.write(grid.totals, to: &$0) }
            json.array("locales") {
                for locale in grid.locales {
                    $0.object {
                        $0.member("locale", locale)
                        $0.object("totals") { Self.write(grid.totals(ofLocale: locale), to: &$0) }
                    }
                }
            }
            json.array("episodes") {
                for row in grid.rows {
                    $0.object {
                        $0.member("episode", row.episode.id)
                        $0.member("number", row.episode.number)
                        $0.object("source") { Self.write(row.source, to: &$0) }
                        $0.array("cells") {
                            for cell in row.cells { $0.object { Self.write(cell, to: &$0) } }
                        }
                    }
                }
            }
            json.array("deadlines") {
                for deadline in grid.deadlines { $0.object { write(deadline, to: &$0) } }
            }
            json.array("strays") {
                for stray in grid.strays {
                    $0.object {
                        $0.member("file", stray.name)
                        $0.member("reason", stray.reason.rawValue)
                    }
                }
            }
            json.array("otherLocales") { for locale in grid.otherLocales { $0.element(locale) } }
            json.array("findings") {
                for finding in grid.findings { $0.object { $0.write(finding) } }
            }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(
        _ totals: [StatusState: Int], to json: inout JSONWriter.Members
    ) {
        for state in StatusState.allCases { json.member(state.rawValue, totals[state] ?? 0) }
    }

    private static func write(_ cell: StatusCell, to json: inout JSONWriter.Members) {
        json.member("locale", cell.locale)
        json.member("state", cell.state.rawValue)
        guard let file = cell.file else { return }
        json.member("file", file)
        json.member("cues", cell.cues)
        json.member("errors", cell.errors)
        json.member("warnings", cell.warnings)
        json.member("gaps", cell.gaps)
        json.member("older", cell.isOlder)
    }

    private func write(_ deadline: StatusDeadline, to json: inout JSONWriter.Members) {
        switch deadline.plan {
        case .market(let name): json.member("market", name)
        case .platform(let name): json.member("platform", name)
        }
        json.member("date", deadline.date.description)
        if let asOf { json.member("daysLeft", deadline.daysLeft(asOf: asOf)) }
        json.member("count", deadline.count)
        json.array("blocking") {
            for cell in deadline.blocking {
                $0.object {
                    $0.member("episode", cell.episode)
                    $0.member("locale", cell.locale)
                    $0.member("state", cell.state.rawValue)
                }
            }
        }
    }
}
