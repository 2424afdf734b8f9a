internal import XML

/// What turns the elements of a valid document into its model.
struct XLIFFBuilder {
    private let version: XLIFFVersion

    init(_ version: XLIFFVersion) { self.version = version }

    /// The document of a root element.
    func document(_ root: XMLElement) -> XLIFFDocument {
        var files: [XLIFFFile] = []
        var extensions: [XMLElement] = []
        for element in root.elements {
            if isCore(element, "file") {
                files.append(version == .v1_2 ? file1(element) : file2(element))
            } else {
                extensions.append(element)
            }
        }
        return XLIFFDocument(
            version: version, tag: XLIFFTag(root.tag), files: files, extensions: extensions)
    }

    private func file2(_ element: XMLElement) -> XLIFFFile {
        var file = XLIFFFile(tag: XLIFFTag(element.tag), attachments: [], members: [])
        for child in element.elements {
            if isCore(child, "skeleton") {
                file.skeleton = XLIFFSkeleton(
                    tag: XLIFFTag(child.tag), content: child.children)
            } else {
                take(child, &file.attachments, &file.members)
            }
        }
        return file
    }

    private func file1(_ element: XMLElement) -> XLIFFFile {
        var file = XLIFFFile(tag: XLIFFTag(element.tag), attachments: [], members: [])
        for child in element.elements {
            if isCore(child, "header") {
                file.header = child
            } else if isCore(child, "body") {
                // The body has no place in the model, so what it declares is declared by the file.
                for declared in child.tag.namespaces
                where !file.tag.namespaces.contains(where: { $0.prefix == declared.prefix }) {
                    file.tag.namespaces.append(declared)
                }
                for member in child.elements { take(member, &file.attachments, &file.members) }
            }
        }
        return file
    }

    /// Takes up a child of a file, a group or a body.
    private func take(
        _ element: XMLElement, _ attachments: inout [XLIFFAttachment],
        _ members: inout [XLIFFMember]
    ) {
        guard element.name.namespace == version.namespace else {
            return attachments.append(.element(element))
        }
        switch element.name.local {
        case "group": members.append(.group(group(element)))
        case "unit": members.append(.unit(unit2(element)))
        case "trans-unit": members.append(.unit(unit1(element)))
        case "bin-unit": members.append(.other(element))
        case "notes": attachments += notes(element)
        case "note": attachments.append(.note(note(element)))
        default: attachments.append(.element(element))
        }
    }

    private func group(_ element: XMLElement) -> XLIFFGroup {
        var group = XLIFFGroup(tag: XLIFFTag(element.tag), attachments: [], members: [])
        for child in element.elements { take(child, &group.attachments, &group.members) }
        return group
    }

    private func unit2(_ element: XMLElement) -> XLIFFUnit {
        var unit = XLIFFUnit(tag: XLIFFTag(element.tag), attachments: [], segments: [])
        for child in element.elements {
            guard child.name.namespace == version.namespace else {
                unit.attachments.append(.element(child))
                continue
            }
            switch child.name.local {
            case "notes": unit.attachments += notes(child)
            case "originalData": unit.originalData = originalData(child)
            case "segment", "ignorable": unit.segments.append(segment(child))
            default: break
            }
        }
        return unit
    }

    private func unit1(_ element: XMLElement) -> XLIFFUnit {
        var unit = XLIFFUnit(tag: XLIFFTag(element.tag), attachments: [], segments: [])
        var segment = XLIFFSegment(source: XLIFFContent())
        for child in element.elements {
            guard child.name.namespace == version.namespace else {
                unit.attachments.append(.element(child))
                continue
            }
            switch child.name.local {
            case "source": segment.source = content(child)
            case "target": segment.target = content(child)
            case "seg-source": unit.segmentedSource = child
            case "note": unit.attachments.append(.note(note(child)))
            default: unit.attachments.append(.element(child))
            }
        }
        unit.segments = [segment]
        return unit
    }

    private func notes(_ element: XMLElement) -> [XLIFFAttachment] {
        element.elements.map {
            var note = note($0)
            note.tag.namespaces =
                element.tag.namespaces.filter { declared in
                    !note.tag.namespaces.contains { $0.prefix == declared.prefix }
                } + note.tag.namespaces
            return .note(note)
        }
    }

    private func note(_ element: XMLElement) -> XLIFFNote {
        XLIFFNote(tag: XLIFFTag(element.tag), text: element.text)
    }

    /// The codes of an original format.
    func originalData(_ element: XMLElement) -> XLIFFOriginalData {
        XLIFFOriginalData(
            tag: XLIFFTag(element.tag),
            items: element.elements.map {
                XLIFFOriginalData.Item(tag: XLIFFTag($0.tag), content: content($0))
            })
    }

    private func segment(_ element: XMLElement) -> XLIFFSegment {
        var segment = XLIFFSegment(
            tag: XLIFFTag(element.tag), isIgnorable: element.name.local == "ignorable",
            source: XLIFFContent(), target: nil)
        for child in element.elements {
            if child.name.local == "source" { segment.source = content(child) }
            if child.name.local == "target" { segment.target = content(child) }
        }
        return segment
    }

    /// The content of a source, a target or a code.
    func content(_ element: XMLElement) -> XLIFFContent {
        XLIFFContent(tag: XLIFFTag(element.tag), nodes: nodes(element.children))
    }

    private func nodes(_ children: [XMLNode]) -> [XLIFFInline] {
        children.compactMap { child in
            switch child {
            case .text(let text): .text(text)
            case .element(let element):
                XLIFFInlineElement.Kind(rawValue: element.name.local).map {
                    .element(
                        XLIFFInlineElement(
                            $0, tag: XLIFFTag(element.tag), children: nodes(element.children)))
                }
            }
        }
    }

    private func isCore(_ element: XMLElement, _ local: String) -> Bool {
        element.name == XMLName(local, namespace: version.namespace)
    }
}
