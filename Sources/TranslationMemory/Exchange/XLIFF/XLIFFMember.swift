public import XML

/// What a file or a group holds.
public indirect enum XLIFFMember: Sendable, Hashable {
    /// A group of units and groups.
    case group(XLIFFGroup)
    /// A unit of text.
    case unit(XLIFFUnit)
    /// Something else, as a `bin-unit` of version 1.2.
    case other(XMLElement)
}

extension Array<XLIFFMember> {
    /// All units at any depth, in their order.
    var units: [XLIFFUnit] {
        var units: [XLIFFUnit] = []
        collect(&units)
        return units
    }

    private func collect(_ units: inout [XLIFFUnit]) {
        for member in self {
            switch member {
            case .group(let group): group.members.collect(&units)
            case .unit(let unit): units.append(unit)
            case .other: break
            }
        }
    }
}
