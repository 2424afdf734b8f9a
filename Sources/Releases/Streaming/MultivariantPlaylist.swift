/// A playlist of the variants of a video, and of what goes with them in several languages.
///
/// Source: RFC 8216, section 4.3.4; HLS Authoring Specification for Apple Devices, sections 8 and 9.
public struct MultivariantPlaylist: Sendable, Hashable {
    /// Subtitles and other audio.
    public var renditions: [Rendition] = []
    /// The videos among which players choose, the first one first.
    public var variants: [Variant] = []

    /// Tags that are kept as they were read, each a line.
    var others: [String] = []

    /// Creates a playlist that lists nothing.
    public init() {}

    /// Subtitles, or other audio, in a language.
    public struct Rendition: Sendable, Hashable {
        /// `SUBTITLES`, `AUDIO`, `VIDEO` or `CLOSED-CAPTIONS`.
        public var type = "SUBTITLES"
        /// The group that variants name.
        public var group: String
        /// The name for people, which no other rendition of the group has.
        public var name: String
        /// The BCP 47 tag, or `nil`.
        public var language: String?
        /// Whether it is played when nothing says what the viewer wants.
        public var isDefault = false
        /// Whether players may choose it by the viewer's language.
        public var isAutoselected = true
        /// Whether it is only what must be read in any case, such as signs.
        public var isForced = false
        /// What it is for, as names such as `public.accessibility.transcribes-spoken-dialog`.
        public var characteristics: [String] = []
        /// The channels of audio, such as `2`, or `nil`.
        public var channels: String?
        /// The address of its playlist, or `nil` when it is in that of the video.
        public var uri: String?
        /// Attributes that are kept as they were read.
        var others = PlaylistAttributes()

        /// Creates a rendition of subtitles.
        public init(group: String, name: String, language: String?, uri: String?) {
            self.group = group
            self.name = name
            self.language = language
            self.uri = uri
        }
    }

    /// A video in one size and quality.
    public struct Variant: Sendable, Hashable {
        /// The most bits a second of any segment.
        public var bandwidth: Int64
        /// The bits a second of all segments.
        public var averageBandwidth: Int64?
        /// What it is coded with, such as `avc1.64001f,mp4a.40.2`, or `nil` when it isn't known.
        public var codecs: String?
        /// The width and height in pixels.
        public var resolution: Resolution?
        /// Frames a second.
        public var frameRate: Double?
        /// The group of the audio, or `nil` when it has its own or none.
        public var audio: String?
        /// The group of the subtitles, or `nil` for none.
        public var subtitles: String?
        /// The group of closed captions in the video, or `nil` for none.
        public var closedCaptions: String?
        /// The address of its playlist.
        public var uri: String
        /// Attributes that are kept as they were read.
        var others = PlaylistAttributes()

        /// Creates a variant.
        public init(bandwidth: Int64, uri: String) {
            self.bandwidth = bandwidth
            self.uri = uri
        }
    }

    /// The size of a picture in pixels.
    public struct Resolution: Sendable, Hashable {
        /// From left to right.
        public var width: Int
        /// From top to bottom.
        public var height: Int

        /// Creates a size.
        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// The playlist as text, with U+000A at the end of each line.
    ///
    /// - Complexity: O(*n*) in the number of renditions and variants.
    public var text: String {
        var text = "#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-INDEPENDENT-SEGMENTS\n"
        for line in others { text += line + "\n" }
        for rendition in renditions { text += "#EXT-X-MEDIA:\(Self.attributes(rendition))\n" }
        for variant in variants {
            text += "#EXT-X-STREAM-INF:\(Self.attributes(variant))\n\(variant.uri)\n"
        }
        return text
    }

    static func attributes(_ rendition: Rendition) -> String {
        var list = PlaylistAttributes()
        list.add("TYPE", rendition.type)
        list.add("GROUP-ID", quoted: rendition.group)
        list.add("NAME", quoted: rendition.name)
        if let language = rendition.language { list.add("LANGUAGE", quoted: language) }
        list.add("DEFAULT", rendition.isDefault)
        list.add("AUTOSELECT", rendition.isAutoselected || rendition.isDefault)
        if rendition.type == "SUBTITLES" { list.add("FORCED", rendition.isForced) }
        if !rendition.characteristics.isEmpty {
            list.add(
                "CHARACTERISTICS", quoted: rendition.characteristics.joined(separator: ","))
        }
        if let channels = rendition.channels { list.add("CHANNELS", quoted: channels) }
        if let uri = rendition.uri { list.add("URI", quoted: uri) }
        list.add(rendition.others)
        return list.text
    }

    static func attributes(_ variant: Variant) -> String {
        var list = PlaylistAttributes()
        list.add("BANDWIDTH", String(max(1, variant.bandwidth)))
        if let average = variant.averageBandwidth { list.add("AVERAGE-BANDWIDTH", String(average)) }
        if let codecs = variant.codecs { list.add("CODECS", quoted: codecs) }
        if let size = variant.resolution { list.add("RESOLUTION", "\(size.width)x\(size.height)") }
        if let rate = variant.frameRate, (0...1000).contains(rate) {
            let thousandths = Int64((rate * 1000).rounded())
            list.add("FRAME-RATE", MediaPlaylist.seconds(thousandths * 1000))
        }
        if let audio = variant.audio { list.add("AUDIO", quoted: audio) }
        if let subtitles = variant.subtitles { list.add("SUBTITLES", quoted: subtitles) }
        if let captions = variant.closedCaptions {
            list.add("CLOSED-CAPTIONS", quoted: captions)
        } else {
            list.add("CLOSED-CAPTIONS", "NONE")
        }
        list.add(variant.others)
        return list.text
    }
}
