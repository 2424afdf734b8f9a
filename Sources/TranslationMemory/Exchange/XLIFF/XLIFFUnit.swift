public import XML

/// A unit of text: a paragraph, a cue, or whatever else stands alone.
///
/// A `trans-unit` of version 1.2 is a unit with one segment.
public struct XLIFFUnit: Sendable, Hashable {
    /// What the tag says.
    public var tag: XLIFFTag
    /// Notes, modules and extensions.
    public var attachments: [XLIFFAttachment]
    /// The codes of the original format, by which inline elements are written in it.
    public var originalData: XLIFFOriginalData?
    /// The source of version 1.2 that is segmented by `mrk`, as it stands.
    public var segmentedSource: XMLElement?
    /// Segments and the white space between them, in their order.
    public var segments: [XLIFFSegment]

    /// Creates a unit.
    public init(
        id: String, attachments: [XLIFFAttachment] = [], originalData: XLIFFOriginalData? = nil,
        segments: [XLIFFSegment]
    ) {
        self.init(
            tag: XLIFFTag([("id", id)]), attachments: attachments, originalData: originalData,
            segments: segments)
    }

    init(
        tag: XLIFFTag, attachments: [XLIFFAttachment], originalData: XLIFFOriginalData? = nil,
        segmentedSource: XMLElement? = nil, segments: [XLIFFSegment]
    ) {
        self.tag = tag
        self.attachments = attachments
        self.originalData = originalData
        self.segmentedSource = segmentedSource
        self.segments = segments
    }

    /// The identifier.
    public var id: String { tag["id"] ?? "" }

    /// A name that people or programs know it by (`name` of version 2, `resname` of 1.2).
    public var name: String? { tag["name"] ?? tag["resname"] }

    /// The notes.
    public var notes: [XLIFFNote] { attachments.notes }

    /// The sources of all segments, one after the other.
    public var source: XLIFFContent {
        XLIFFContent(segments.flatMap { $0.source.nodes })
    }

    /// The targets of all segments in the order of the target; `nil` when a segment has none.
    ///
    /// White space between segments that has no target stands as in the source.
    public var target: XLIFFContent? {
        var places: [(order: Int, nodes: [XLIFFInline])] = []
        for (index, segment) in segments.enumerated() {
            guard let target = segment.target ?? (segment.isIgnorable ? segment.source : nil)
            else { return nil }
            places.append((target.order ?? index + 1, target.nodes))
        }
        places.sort { $0.order < $1.order }
        return XLIFFContent(places.flatMap { $0.nodes })
    }
}
