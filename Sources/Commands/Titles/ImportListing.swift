internal import Diagnostics
internal import Series

/// What an import does, for people and for programs.
///
///     new        ep003   42 cues   98 %  targets/th/ep003.srt  ← from-bangkok.zip/第03集.srt
///     ambiguous                                                ← from-bangkok.zip/promo.srt
///                its times fit several episodes: ep001, ep002
struct ImportListing {
    let plan: ImportPlan
    let title: Title
    let isDryRun: Bool
    /// Whether the plan is carried out.
    let isWritten: Bool
    let isVerbose: Bool

    /// How many files that are passed over are named.
    private static let shown = 20

    // MARK: - Text

    /// The table, and the counts.
    var text: String {
        var rows: [(cells: [String], name: String, remarks: [String])] = []
        for item in plan.items where item.state != .skipped {
            let repairs = item.repairs.count { $0.severity > .note }
            var remarks = item.remarks
            if repairs > 0 { remarks.append(ClosingLine.count(repairs, "repair")) }
            if let encoding = item.encoding, encoding != "UTF-8" {
                remarks.append("decoded from \(encoding)")
            }
            rows.append(
                (
                    [
                        item.state.rawValue, item.episode?.id ?? "",
                        item.cues > 0 ? ClosingLine.count(item.cues, "cue") : "", fit(of: item),
                        item.target ?? "",
                    ], item.name, remarks
                ))
        }
        let widths = (0..<5).map { column in rows.map { $0.cells[column].count }.max() ?? 0 }
        var text = ""
        for row in rows {
            for (column, cell) in row.cells.enumerated() where widths[column] > 0 {
                let space = String(repeating: " ", count: widths[column] - cell.count)
                text += (column == 2 || column == 3 ? space + cell : cell + space) + "  "
            }
            text += "← \(VisibleText.of(row.name))\n"
            for remark in row.remarks { text += "    \(VisibleText.of(remark))\n" }
        }
        return text + skipped + counts
    }

    private func fit(of item: ImportItem) -> String {
        switch item.evidence {
        case .name: return "by name"
        case .order: return "by order"
        case .content, .contentAndName, nil: break
        }
        let match =
            item.matches.first { $0.episode.number == item.episode?.number } ?? item.matches.first
        return match.map { "\(Int(($0.score * 100).rounded())) %" } ?? ""
    }

    private var skipped: String {
        let items = plan.items.filter { $0.state == .skipped }
        let some = isVerbose ? items : Array(items.prefix(Self.shown))
        var text = ""
        for item in some {
            let reason = VisibleText.of(item.remarks.first ?? "")
            text += "passed over: \(VisibleText.of(item.name)) (\(reason))\n"
        }
        let others = items.count - some.count
        if others > 0 { text += "… and \(others) more passed over (--verbose names them)\n" }
        return text
    }

    private var counts: String {
        func count(_ state: ImportItem.State) -> Int { plan.items.count { $0.state == state } }
        let written = plan.items.count { $0.state.isWritten }
        let verb = isWritten ? "imported" : isDryRun ? "to import" : "not imported"
        var parts = [ClosingLine.count(written, "file") + " " + verb]
        if count(.same) > 0 { parts.append("\(count(.same)) there already") }
        let open = plan.items.count { $0.state.isOpen }
        if open > 0 { parts.append("\(open) to decide on") }
        if count(.skipped) > 0 { parts.append("\(count(.skipped)) passed over") }
        return parts.joined(separator: ", ") + "\n"
    }

    // MARK: - JSON

    /// The plan as JSON; its schema is `import.schema.json` in the documentation of `Series`.
    var json: [UInt8] {
        var json = JSONWriter(style: .pretty)
        json.object {
            $0.member("version", 1)
            $0.member("title", title.id)
            $0.member("locale", plan.locale)
            $0.member("written", isWritten)
            $0.member("complete", plan.isComplete)
            $0.array("files") {
                for item in plan.items { $0.object { Self.write(item, to: &$0) } }
            }
        }
        json.endLine()
        return json.bytes
    }

    private static func write(_ item: ImportItem, to json: inout JSONWriter.Members) {
        json.member("file", item.name)
        json.member("state", item.state.rawValue)
        if let episode = item.episode { json.member("episode", episode.id) }
        if let evidence = item.evidence { json.member("evidence", evidence.rawValue) }
        if let target = item.target { json.member("target", target) }
        if item.cues > 0 { json.member("cues", item.cues) }
        if let encoding = item.encoding { json.member("encoding", encoding) }
        json.member("repairs", item.repairs.count { $0.severity > .note })
        json.array("matches") {
            for match in item.matches {
                $0.object {
                    $0.member("episode", match.episode.id)
                    $0.member("score", (match.score * 1000).rounded() / 1000)
                    $0.member("offset", match.offset)
                    $0.member("rate", match.rate)
                }
            }
        }
        json.array("remarks") { for remark in item.remarks { $0.element(remark) } }
    }
}
