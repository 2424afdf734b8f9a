internal import Diagnostics
internal import Files
internal import Media

/// The video of an episode, as a stream: its files, and what the playlist of the episode says of it.
struct StreamedVideo {
    /// The folder of the video, in the folder of the episode.
    static let folder = "video/"
    /// The most bytes of a playlist, and of the beginning of a segment that is looked at.
    static let limit = 1 << 24

    /// The files, in no order.
    var files: [BundleFile] = []
    /// What the playlist of the episode says, with addresses that are seen from it.
    var playlist = MultivariantPlaylist()
    /// How long it is, in milliseconds, when that is known.
    var duration: Int64?
    /// The first presentation time, on a clock of 90,000 a second.
    var start: Int64 = 0
    var findings: [Finding] = []
    /// The folder of the title, with a slash at the end, or an empty path.
    private let title: String
    /// The folder of the video below the title, with a slash at the end.
    private let source: String
    /// The folder of the video in the bundle, with a slash at the end.
    private let target: String
    /// The label of AI that MP4 files get, or `nil`.
    let label: MediaLabel?
    private var copied: Set<String> = []

    /// - Parameters:
    ///   - path: The file of the video below the title.
    ///   - title: The folder of the title.
    ///   - target: The folder of the episode in the bundle, with a slash at the end.
    ///   - label: The label of AI that MP4 files get, or `nil`.
    init(_ path: String, of title: String, to target: String, label: MediaLabel?) {
        self.label = label
        self.title = title.isEmpty || title.hasSuffix("/") ? title : title + "/"
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        source = slash.map { String(path[...$0]) } ?? ""
        self.target = target + Self.folder
    }

    /// Takes a stream that is there already: a playlist, and all that it names.
    ///
    /// - Parameters:
    ///   - path: The playlist, below the title.
    ///   - keepsSubtitles: Whether subtitles that it names stay.
    /// - Throws: ``StreamingError`` when a playlist can't be read or names files outside its folder.
    mutating func add(playlist path: String, keepsSubtitles: Bool) throws(StreamingError) {
        let name = String(path.dropFirst(source.count))
        switch try read(name) {
        case .media(let media):
            try add(media, name)
            var variant = MultivariantPlaylist.Variant(bandwidth: 1, uri: Self.folder + name)
            try describe(&variant, media, name)
            playlist.variants = [variant]
        case .multivariant(let whole):
            playlist = whole
            if !keepsSubtitles { removeSubtitles() }
            for index in playlist.variants.indices {
                let uri = playlist.variants[index].uri
                playlist.variants[index].uri = try add(mediaAt: uri)
            }
            for index in playlist.renditions.indices {
                guard let uri = playlist.renditions[index].uri else { continue }
                playlist.renditions[index].uri = try add(mediaAt: uri)
            }
            for index in playlist.others.indices {
                playlist.others[index] = try readdressed(playlist.others[index])
            }
        }
    }

    private mutating func removeSubtitles() {
        let old = playlist.renditions.filter { $0.type == "SUBTITLES" }
        guard !old.isEmpty else { return }
        let names = old.map { "“\($0.name)”" }.joined(separator: ", ")
        findings.append(
            Finding(
                rule: "hls-subtitles-replaced", severity: .note,
                message: "the subtitles that the stream had are left out: \(names)"))
        playlist.renditions.removeAll { $0.type == "SUBTITLES" }
        for index in playlist.variants.indices { playlist.variants[index].subtitles = nil }
    }

    /// Copies a media playlist with what it names, and returns its address seen from the episode.
    private mutating func add(mediaAt uri: String) throws(StreamingError) -> String {
        guard let name = try local(uri, from: "") else { return uri }
        guard !copied.contains(name) else { return Self.folder + uri }
        if case .media(let media) = try read(name) { try add(media, name) }
        return Self.folder + uri
    }

    /// A tag with its address as it is seen from the episode.
    private mutating func readdressed(_ line: String) throws(StreamingError) -> String {
        guard let colon = line.firstIndex(of: ":") else { return line }
        var list = PlaylistAttributes(parsing: line[line.index(after: colon)...])
        guard let uri = list["URI"] else { return line }
        if line.hasPrefix("#EXT-X-I-FRAME-STREAM-INF") {
            list.replace("URI", quoted: try add(mediaAt: uri))
        } else if let name = try local(uri, from: "") {
            copy(name, .metadata)
            list.replace("URI", quoted: Self.folder + uri)
        }
        return line[...colon] + list.text
    }

    private mutating func add(_ media: MediaPlaylist, _ name: String) throws(StreamingError) {
        copy(name, .playlist)
        var names: [String] = []
        for uri in media.references {
            if let file = try local(uri, from: name) { names.append(file) }
        }
        var heads: Set<String> = []
        if let map = media.map, map.bytes == nil, let file = try local(map.uri, from: name) {
            heads = [file]
        }
        if label != nil, heads.isEmpty {
            findings.append(
                Finding(
                    rule: "hls-label", severity: .error,
                    message: "the label of AI can't be written into \(source + name): only MP4 "
                        + "segments with a head in a file of its own can carry it"))
        }
        for file in names {
            copy(file, .segment, isLabelled: label != nil && heads.contains(file))
        }
        if duration == nil {
            duration = (media.duration + 500) / 1000
            start = try firstTime(media, name)
        }
    }

    private mutating func read(_ name: String) throws(StreamingError) -> Playlist {
        let bytes = try Self.bytes(of: title + source + name)
        return try Playlist(bytes, name: source + name, findings: &findings)
    }

    private static func bytes(of path: String) throws(StreamingError) -> [UInt8] {
        do throws(FileError) { return try File.read(path, limit: limit) } catch {
            throw StreamingError(.unreadable, error.description)
        }
    }

    mutating func copy(_ name: String, _ role: BundleFile.Role, isLabelled: Bool = false) {
        guard copied.insert(name).inserted else { return }
        let path = title + source + name
        guard FileStatus.exists(path) else {
            findings.append(
                Finding(
                    rule: "hls-missing-file", severity: .error,
                    message: "the stream names \(source + name), which isn't there"))
            return
        }
        copy(path, to: name, role, from: source + name, isLabelled: isLabelled)
    }

    /// Adds a file under a name in the folder of the video.
    mutating func copy(
        _ path: String, to name: String, _ role: BundleFile.Role, from origin: String,
        isLabelled: Bool
    ) {
        var file = BundleFile(
            path: target + name, role: role,
            content: isLabelled ? .labelled(path) : .file(path))
        file.derivedFrom = [origin]
        files.append(file)
    }

    /// The file that an address means, below the folder of the video; `nil` for one elsewhere.
    mutating func local(_ uri: String, from base: String) throws(StreamingError) -> String? {
        if uri.utf8.first == UInt8(ascii: "/") || uri.contains("://") || uri.hasPrefix("data:") {
            let message = "“\(uri)” stays an address elsewhere, which isn't part of the bundle"
            findings.append(Finding(rule: "hls-elsewhere", severity: .warning, message: message))
            return nil
        }
        var parts = base.split(separator: "/").dropLast().map { String($0) }
        let path = uri.prefix { $0 != "?" && $0 != "#" }
        for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            guard part == ".." else {
                parts.append(String(part))
                continue
            }
            guard parts.popLast() != nil else {
                throw StreamingError(
                    .misplaced, "the playlist names “\(uri)”, which is outside of its folder")
            }
        }
        let name = parts.joined(separator: "/")
        let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "%") }
        guard isPlain, !name.isEmpty else {
            throw StreamingError(
                .misplaced, "“\(uri)” can't be the path of a file in a bundle: only ASCII can")
        }
        return name
    }

    /// The path of a file that is part of the stream.
    func path(of name: String) -> String { title + source + name }

    /// Adds a playlist that was made for the stream.
    mutating func add(_ name: String, _ media: MediaPlaylist) {
        let bytes = Array(media.text.utf8)
        files.append(BundleFile(path: target + name, role: .playlist, content: .bytes(bytes)))
    }
}
