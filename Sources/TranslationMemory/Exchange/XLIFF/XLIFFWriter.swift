internal import XML

/// What writes the elements of a document one after the other.
struct XLIFFWriter {
    private var writer = XMLWriter(indentation: 1)
    private let version: XLIFFVersion
    /// The prefix of core elements that weren't read from a file.
    private let prefix: String

    init(_ document: XLIFFDocument) {
        version = document.version
        prefix = document.tag.prefix
        writer.declaration()
    }

    /// What was written so far.
    var bytes: [UInt8] { writer.bytes }

    mutating func write(_ document: XLIFFDocument) {
        start("xliff", document.tag)
        for element in document.extensions { exact(element) }
        for file in document.files { write(file) }
        writer.end()
    }

    private mutating func write(_ file: XLIFFFile) {
        start("file", file.tag)
        if version == .v1_2 {
            if let header = file.header { exact(header) }
            writer.start(name("body", XLIFFTag()))
            // A body holds no notes; those of a file stand in its header.
            write(elements: file.attachments)
            write(file.members)
            writer.end()
        } else {
            if let skeleton = file.skeleton {
                start("skeleton", skeleton.tag, isMixed: true)
                exact(skeleton.content)
                writer.end()
            }
            write(file.attachments)
            write(file.members)
        }
        writer.end()
    }

    private mutating func write(_ members: [XLIFFMember]) {
        for member in members {
            switch member {
            case .group(let group):
                start("group", group.tag)
                write(group.attachments)
                write(group.members)
                writer.end()
            case .unit(let unit): version == .v1_2 ? write1(unit) : write2(unit)
            case .other(let element): exact(element)
            }
        }
    }

    private mutating func write2(_ unit: XLIFFUnit) {
        start("unit", unit.tag)
        write(unit.attachments)
        if let data = unit.originalData {
            start("originalData", data.tag)
            for item in data.items { write("data", item.content, tag: item.tag) }
            writer.end()
        }
        for segment in unit.segments {
            start(segment.isIgnorable ? "ignorable" : "segment", segment.tag)
            write("source", segment.source)
            if let target = segment.target { write("target", target) }
            writer.end()
        }
        writer.end()
    }

    private mutating func write1(_ unit: XLIFFUnit) {
        start("trans-unit", unit.tag)
        if let segment = unit.segments.first {
            write("source", segment.source)
            if let source = unit.segmentedSource { exact(source) }
            if let target = segment.target { write("target", target) }
        }
        write(unit.attachments)
        writer.end()
    }

    /// Writes notes and elements: in version 2 the notes last and together, else in their order.
    private mutating func write(_ attachments: [XLIFFAttachment]) {
        guard version != .v1_2 else {
            for attachment in attachments {
                switch attachment {
                case .note(let note): write(note)
                case .element(let element): exact(element)
                }
            }
            return
        }
        write(elements: attachments)
        let notes = attachments.notes
        guard !notes.isEmpty else { return }
        writer.start(name("notes", XLIFFTag()))
        for note in notes { write(note) }
        writer.end()
    }

    private mutating func write(elements attachments: [XLIFFAttachment]) {
        for element in attachments.elements { exact(element) }
    }

    private mutating func write(_ note: XLIFFNote) {
        start("note", note.tag, isMixed: true)
        writer.text(note.text)
        writer.end()
    }

    private mutating func write(
        _ local: String, _ content: XLIFFContent, tag: XLIFFTag? = nil
    ) {
        start(local, tag ?? content.tag, isMixed: true)
        write(content.nodes)
        writer.end()
    }

    private mutating func write(_ nodes: [XLIFFInline]) {
        for node in nodes {
            switch node {
            case .text(let text): writer.text(text)
            case .element(let element):
                start(element.kind.rawValue, element.tag, isMixed: true)
                write(element.children)
                writer.end()
            }
        }
    }

    private mutating func start(_ local: String, _ tag: XLIFFTag, isMixed: Bool = false) {
        let declared = tag.namespaces.map {
            ($0.prefix.isEmpty ? "xmlns" : "xmlns:\($0.prefix)", $0.namespace)
        }
        writer.start(
            name(local, tag),
            declared + tag.attributes.map { ($0.name.description, $0.value) }, isMixed: isMixed)
    }

    private func name(_ local: String, _ tag: XLIFFTag) -> String {
        let prefix = tag.line == 0 && tag.prefix.isEmpty ? prefix : tag.prefix
        return prefix.isEmpty ? local : "\(prefix):\(local)"
    }

    /// Writes an element of which it isn't known whether white space is text in it.
    private mutating func exact(_ element: XMLElement) {
        let declared = element.tag.namespaces.map {
            ($0.prefix.isEmpty ? "xmlns" : "xmlns:\($0.prefix)", $0.namespace)
        }
        writer.start(
            element.name.description,
            declared + element.tag.attributes.map { ($0.name.description, $0.value) },
            isMixed: true)
        exact(element.children)
        writer.end()
    }

    private mutating func exact(_ children: [XMLNode]) {
        for child in children {
            switch child {
            case .text(let text): writer.text(text)
            case .element(let element): exact(element)
            }
        }
    }
}
