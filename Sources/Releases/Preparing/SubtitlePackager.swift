public import Diagnostics
internal import Series
internal import TimedText

/// Writes the subtitles of a release as its platform takes them.
public struct SubtitlePackager: Sendable {
    private let release: PlatformRelease
    private let delivery: SubtitleDelivery

    /// Creates a packager, or returns `nil` when the platform takes no files of subtitles.
    public init?(_ release: PlatformRelease) {
        guard let delivery = release.template.subtitles else { return nil }
        self.release = release
        self.delivery = delivery
    }

    /// The file of a track.
    ///
    /// - Parameters:
    ///   - track: A track of the release.
    ///   - findings: Takes what the format can't say.
    /// - Returns: The file under its path in the platform's folder.
    /// - Throws: ``PackingError`` for a format or a name that there isn't, `FormatError` when the
    ///   encoding has no bytes for a character.
    public func file(
        for track: PlatformRelease.Track, findings: inout [Finding]
    ) throws -> BundleFile {
        guard let locale = release.locales.first(where: { $0.tag == track.locale }),
            let episode = release.episodes.first(where: { $0.number == track.episode })
        else { throw PackingError(.template, "a track is of no locale or episode that goes") }
        let name = delivery.formatsByLocale[track.locale] ?? delivery.formats.first ?? ""
        guard let format = Formats.named(name) else {
            throw PackingError(
                .template, "\(release.template.id) wants '\(name)', which is no format")
        }
        var names = PathNames(title: release.title, release: release.name)
        names.set(episode: episode)
        names.set(locale: locale)
        names["ext"] = format.fileExtensions.first ?? format.name
        guard let path = names.path(delivery.naming) else {
            throw PackingError(
                .template,
                "the pattern '\(delivery.naming)' of \(release.template.id) has a name "
                    + "that subtitles don't have")
        }
        let document = delivery.keepsStyling ? track.document : Self.plain(track.document)
        var file = BundleFile(
            path: path, role: .subtitle,
            content: .bytes(try bytes(of: document, as: format, &findings)))
        file.locale = track.locale
        file.episode = track.episode
        file.derivedFrom = [track.path]
        file.facts = track.facts
        return file
    }

    private func bytes(
        of document: Document, as format: any SubtitleFormat.Type, _ findings: inout [Finding]
    ) throws(FormatError) -> [UInt8] {
        var options = WritingOptions()
        options.normalizes = true
        options.keepsEncoding = false
        options.lineEnding = delivery.lineEnding
        options.byteOrderMark = false
        options.reportsLosses = delivery.keepsStyling
        var bytes = try document.written(as: format, options: options, findings: &findings)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let encoding = TextEncoding(
            charset: delivery.encoding, hasByteOrderMark: delivery.hasByteOrderMark)
        return encoding == .utf8 ? bytes : try encoding.encode(bytes)
    }

    /// The document with nothing but times and text.
    static func plain(_ document: Document) -> Document {
        var plain = document
        plain.head.styles = []
        plain.head.regions = []
        plain.head.comments = []
        plain.trailingComments = []
        for index in plain.cues.indices {
            let text = CueText(document.plainText(of: document.cues[index]))
            plain.setSettings(CueSettings(), at: index)
            plain.setText(text, at: index)
        }
        return plain
    }
}
