public import Diagnostics

/// The episodes of a title × its locales, and how far each is.
public struct StatusGrid: Sendable {
    /// An episode in all locales.
    public struct Row: Sendable, Hashable {
        /// The episode.
        public let episode: Episode
        /// Its source, which is ready when it can be read.
        public let source: StatusCell
        /// Its translations, in the order of ``StatusGrid/locales``.
        public let cells: [StatusCell]
    }

    /// The title.
    public let title: Title
    /// The locales, in the order in which the title names them.
    public let locales: [String]
    /// The episodes in order of number.
    public let rows: [Row]
    /// What must be ready by which day, in order of days.
    public let deadlines: [StatusDeadline]
    /// Files among the subtitles that belong to no episode.
    public let strays: [StrayFile]
    /// Locales that have files though the title doesn't go there.
    public let otherLocales: [String]
    /// What is wrong with the layout of the files, or with the plan of the title.
    public let findings: [Finding]
    /// How many files had to be read; the cache knew the others.
    public let filesRead: Int

    /// How many cells there are in each state.
    public var totals: [StatusState: Int] {
        Dictionary(rows.flatMap { $0.cells }.map { ($0.state, 1) }, uniquingKeysWith: +)
    }

    /// How many cells of a locale there are in each state.
    public func totals(ofLocale locale: String) -> [StatusState: Int] {
        guard let column = locales.firstIndex(of: locale) else { return [:] }
        return Dictionary(rows.map { ($0.cells[column].state, 1) }, uniquingKeysWith: +)
    }

    /// Whether every source and every translation is ready.
    public var isReady: Bool {
        rows.allSatisfy { row in
            row.source.state == .ready && row.cells.allSatisfy { $0.state == .ready }
        }
    }

    /// The cell of an episode in a locale; that of its source for the title's own locale.
    public subscript(episode: String, locale: String) -> StatusCell? {
        guard let row = rows.first(where: { $0.episode.id == episode }) else { return nil }
        if let column = locales.firstIndex(of: locale) { return row.cells[column] }
        return row.source.locale == locale ? row.source : nil
    }
}
