internal import Diagnostics
internal import ICU
internal import TimedText

/// The renditions of an episode's subtitles, and the files that hold them.
struct StreamedSubtitles {
    /// The group of WebVTT.
    static let group = "subtitles"

    /// The group of IMSC.
    static let imscGroup = "imsc"

    /// The folder of the episode, with a slash at the end.
    let folder: String
    let delivery: StreamingDelivery
    /// How long the video is, in milliseconds, when it is known.
    let duration: Int64?
    /// The time of the video's clock at which the subtitles' time is 0.
    let mpegts: Int64
    let defaultLocale: String?
    /// The files, in no order.
    private(set) var files: [BundleFile] = []
    /// What the playlist of the episode says of them, in the order in which they came.
    private(set) var renditions: [MultivariantPlaylist.Rendition] = []
    private(set) var imscRenditions: [MultivariantPlaylist.Rendition] = []
    private var names: Set<String> = []
    private var folders: Set<String> = []

    init(
        folder: String, delivery: StreamingDelivery, duration: Int64?, mpegts: Int64,
        defaultLocale: String?
    ) {
        self.folder = folder
        self.delivery = delivery
        self.duration = duration
        self.mpegts = mpegts
        self.defaultLocale = defaultLocale
    }

    /// Adds the segments and the playlist of a rendition, and those of IMSC where it is wanted.
    mutating func add(
        _ rendition: SubtitleRendition, _ findings: inout [Finding]
    ) throws(StreamingError) {
        let segmenter = WebVTTSegmenter(segment: delivery.segment, mpegts: mpegts)
        let segments = try segmenter.segments(
            of: rendition.document, duration: duration, findings: &findings)
        let folder = Self.unused(
            Self.folder(of: rendition.locale) + (rendition.isForced ? "-forced" : ""),
            in: &folders)
        let uri = add(segments, head: nil, to: "subtitles/\(folder)", type: "vtt", of: rendition)
        let entry = list(rendition, uri: uri, &findings)
        guard delivery.hasIMSC else { return }
        let imsc = IMSCSegmenter(segment: delivery.segment, mpegts: mpegts)
        let language = entry.language ?? ""
        let more = try imsc.segments(
            of: rendition.document, language: language, duration: duration, findings: &findings)
        var other = entry
        other.group = Self.imscGroup
        other.uri = add(
            more, head: imsc.head(language: language), to: "imsc/\(folder)", type: "m4s",
            of: rendition)
        imscRenditions.append(other)
    }

    /// Adds the files of a rendition to a folder, and returns the path of its playlist.
    private mutating func add(
        _ segments: [SubtitleSegment], head: [UInt8]?, to place: String, type: String,
        of rendition: SubtitleRendition
    ) -> String {
        var playlist = MediaPlaylist()
        if let head {
            playlist.map = MediaPlaylist.Part(uri: "init.mp4")
            add("\(place)/init.mp4", .segment, head, of: rendition, duration: 0, cues: 0)
        }
        for (index, segment) in segments.enumerated() {
            let digits = String(index + 1)
            let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
            let name = "\(zeros)\(digits).\(type)"
            playlist.segments.append(
                MediaPlaylist.Segment(
                    part: MediaPlaylist.Part(uri: name), duration: segment.duration * 1000))
            add(
                "\(place)/\(name)", .segment, segment.bytes, of: rendition,
                duration: segment.duration, cues: segment.cues)
        }
        let index = "\(place)/index.m3u8"
        add(
            index, .playlist, Array(playlist.text.utf8), of: rendition,
            duration: playlist.duration / 1000, cues: rendition.document.cues.count)
        return index
    }

    private mutating func list(
        _ rendition: SubtitleRendition, uri: String, _ findings: inout [Finding]
    ) -> MultivariantPlaylist.Rendition {
        let locale = LocaleIdentifier(rendition.locale)
        if locale == nil {
            findings.append(
                Finding(
                    rule: "hls-language", severity: .warning,
                    message: "“\(rendition.locale)” is no BCP 47 tag, so players aren't told it"))
        }
        var name = locale?.ownName ?? rendition.locale
        if rendition.isForced { name += " (forced)" }
        if names.contains(name) { name += " (\(rendition.locale))" }
        var entry = MultivariantPlaylist.Rendition(
            group: Self.group, name: Self.unused(name, in: &names), language: locale?.tag, uri: uri)
        entry.isForced = rendition.isForced
        entry.isDefault = !rendition.isForced && rendition.locale == defaultLocale
        entry.characteristics = rendition.isForced ? [] : delivery.characteristics
        renditions.append(entry)
        return entry
    }

    /// Puts the renditions into the playlist of an episode. For IMSC each variant stands there once
    /// more, since a variant names one group of subtitles and says how they are coded.
    func join(_ playlist: inout MultivariantPlaylist, _ findings: inout [Finding]) {
        guard !renditions.isEmpty else { return }
        playlist.renditions += renditions + imscRenditions
        let variants = playlist.variants
        for index in playlist.variants.indices { playlist.variants[index].subtitles = Self.group }
        guard !imscRenditions.isEmpty else { return }
        for variant in variants {
            guard let codecs = variant.codecs else {
                findings.append(
                    Finding(
                        rule: "hls-codecs", severity: .warning,
                        message: "nobody knows how \(variant.uri) is coded, so players aren't told "
                            + "of its IMSC subtitles"))
                continue
            }
            var other = variant
            other.subtitles = Self.imscGroup
            other.codecs = codecs + "," + IMSCSegmenter.codec
            playlist.variants.append(other)
        }
    }

    private mutating func add(
        _ path: String, _ role: BundleFile.Role, _ bytes: [UInt8], of rendition: SubtitleRendition,
        duration: Int64, cues: Int
    ) {
        var file = BundleFile(path: folder + path, role: role, content: .bytes(bytes))
        file.locale = rendition.locale
        file.derivedFrom = rendition.path.map { [$0] } ?? []
        file.facts.duration = duration
        file.facts.cues = cues
        files.append(file)
    }

    /// A name for a folder: what isn't a letter, a digit or a hyphen of ASCII becomes a hyphen.
    private static func folder(of locale: String) -> String {
        let bytes = locale.utf8.map { byte in
            let isLetter = (0x41...0x5A).contains(byte & 0xDF)
            return isLetter || (0x30...0x39).contains(byte) ? byte : UInt8(ascii: "-")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name, or the name with the first number behind it that makes it new.
    private static func unused(_ name: String, in names: inout Set<String>) -> String {
        var candidate = name
        var number = 1
        while !names.insert(candidate).inserted {
            number += 1
            candidate = "\(name)-\(number)"
        }
        return candidate
    }
}
