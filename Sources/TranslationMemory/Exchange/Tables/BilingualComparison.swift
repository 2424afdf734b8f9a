public import Diagnostics

/// What people did to a table while they had it.
public struct BilingualComparison: Sendable, Hashable {
    /// A row whose translation changed.
    public struct Change: Sendable, Hashable {
        /// The row as it was given out.
        public var before: BilingualRow
        /// The row as it came back.
        public var after: BilingualRow
    }

    /// Rows with another translation.
    public var changed: [Change] = []
    /// Rows whose text itself was changed, which nobody should do.
    public var changedSources: [Change] = []
    /// Rows that didn't come back.
    public var missing: [BilingualRow] = []
    /// Rows that came back and weren't given out.
    public var added: [BilingualRow] = []
    /// Rows that came back more than once, with all that came after the first.
    public var doubled: [BilingualRow] = []
    /// Rows that came back without a translation that they had.
    public var emptied: [BilingualRow] = []
    /// Whether rows came back in another order.
    public var isReordered = false

    /// Creates a comparison that found nothing.
    public init() {}

    /// The findings about a file, with the numbers of rows as lines.
    public func findings(file: String) -> [Finding] {
        var findings = ExchangeFindings(file: file)
        func name(_ row: BilingualRow) -> String {
            row.id.isEmpty ? "'\(row.source.prefix(40))'" : "'\(row.id.prefix(40))'"
        }
        for change in changedSources {
            findings.add(
                "table-changed-source", .error,
                "the text of \(name(change.before)) was changed from "
                    + "'\(change.before.source.prefix(80))'", line: change.after.number)
        }
        for row in missing {
            findings.add(
                "table-missing-row", .error,
                "\(name(row)) of row \(row.number) didn't come back")
        }
        for row in added {
            findings.add(
                "table-added-row", .warning, "\(name(row)) wasn't given out", line: row.number)
        }
        for row in doubled {
            findings.add(
                "table-doubled-row", .error, "\(name(row)) stands in the table before",
                line: row.number)
        }
        for row in emptied {
            findings.add(
                "table-emptied-row", .warning, "the translation of \(name(row)) is gone",
                line: row.number)
        }
        for change in changed {
            findings.add(
                "table-changed-row", .note, "the translation of \(name(change.before)) changed",
                line: change.after.number)
        }
        if isReordered {
            findings.add("table-reordered", .note, "the rows stand in another order")
        }
        return findings.all
    }
}

extension BilingualTable {
    /// Tells what was done to a table: rows are known by their id, or by their text where they have
    /// none, so that their order doesn't matter.
    ///
    /// - Complexity: O(*n*) in the number of rows.
    public static func compare(
        exported: BilingualTable, edited: BilingualTable
    ) -> BilingualComparison {
        var result = BilingualComparison()
        func key(_ row: BilingualRow) -> String {
            row.id.isEmpty ? "text " + row.source : "id " + row.id
        }
        // Texts without an id may be equal; they are paired in order.
        var waiting: [String: [Int]] = [:]
        for (index, row) in exported.rows.enumerated().reversed() {
            waiting[key(row), default: []].append(index)
        }
        var found = [Bool](repeating: false, count: exported.rows.count)
        var last = -1
        for row in edited.rows {
            guard let index = waiting[key(row)]?.popLast() else {
                if waiting[key(row)] != nil {
                    result.doubled.append(row)
                } else {
                    result.added.append(row)
                }
                continue
            }
            found[index] = true
            if index < last { result.isReordered = true }
            last = index
            let before = exported.rows[index]
            let change = BilingualComparison.Change(before: before, after: row)
            if before.source != row.source { result.changedSources.append(change) }
            if row.target.isEmpty, !before.target.isEmpty {
                result.emptied.append(row)
            } else if before.target != row.target {
                result.changed.append(change)
            }
        }
        result.missing = exported.rows.indices.filter { !found[$0] }.map { exported.rows[$0] }
        return result
    }
}
