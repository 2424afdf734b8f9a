public import XML

/// What is attached to a file, a group or a unit: a note, or an element of a module or extension.
public enum XLIFFAttachment: Sendable, Hashable {
    /// A note for people.
    case note(XLIFFNote)
    /// An element of another namespace, or of version 1.2 one such as `alt-trans`.
    case element(XMLElement)
}

extension Array<XLIFFAttachment> {
    /// The notes.
    var notes: [XLIFFNote] {
        compactMap { if case .note(let note) = $0 { note } else { nil } }
    }

    /// The elements.
    var elements: [XMLElement] {
        compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}
