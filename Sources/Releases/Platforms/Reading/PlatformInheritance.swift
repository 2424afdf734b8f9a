internal import TimedText

/// What a file of a platform is together with the one that it extends.
///
/// Objects are merged by member, lists and other values are replaced, and `null` takes a value away.
/// What is inherited gets the place of the member `extends`, so that findings point into the file
/// that was given.
struct PlatformInheritance {
    /// What a file says for itself alone and never hands down.
    static let own: Set = ["$schema", "id", "name", "version", "about", "extends"]

    /// Where in the heir what is inherited seems to stand.
    let place: Range<Int>
    /// What can't be: names that are taken away and weren't there.
    private(set) var missing: [JSONValue.Member] = []

    init(place: Range<Int>) { self.place = place }

    /// The whole of an heir's root.
    mutating func root(_ heir: JSONValue, extending parent: JSONValue) -> JSONValue {
        var parent = parent
        parent.kind = .object((parent.members ?? []).filter { !Self.own.contains($0.name) })
        return merged(heir, over: parent)
    }

    private mutating func merged(_ heir: JSONValue, over parent: JSONValue) -> JSONValue {
        guard let own = heir.members, let inherited = parent.members else { return heir }
        var members: [JSONValue.Member] = []
        let names = Set(own.map { $0.name })
        for member in inherited where !names.contains(member.name) {
            members.append(moved(member))
        }
        for var member in own {
            let older = parent[member.name]
            if case .null = member.value.kind {
                if older == nil { missing.append(member) }
                continue
            }
            if let older { member.value = merged(member.value, over: older) }
            members.append(member)
        }
        var result = heir
        result.kind = .object(members)
        return result
    }

    private func moved(_ member: JSONValue.Member) -> JSONValue.Member {
        var member = member
        member.nameRange = place
        member.value = moved(member.value)
        return member
    }

    private func moved(_ value: JSONValue) -> JSONValue {
        var value = value
        value.range = place
        switch value.kind {
        case .array(let values): value.kind = .array(values.map { moved($0) })
        case .object(let members): value.kind = .object(members.map { moved($0) })
        case .null, .boolean, .number, .string: break
        }
        return value
    }
}
