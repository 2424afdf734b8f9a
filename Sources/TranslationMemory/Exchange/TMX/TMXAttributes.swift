/// Attributes of TMX with their values, each at most once.
public struct TMXAttributes: Sendable, Hashable {
    /// An attribute and its value.
    public struct Entry: Sendable, Hashable {
        /// The attribute.
        public var name: TMXAttribute
        /// What it says.
        public var value: String
    }

    /// The attributes in the order in which they were set.
    public private(set) var entries: [Entry] = []

    /// Creates an empty list.
    public init() {}

    /// The value of an attribute, or `nil` where it is missing.
    public subscript(name: TMXAttribute) -> String? {
        get { entries.first { $0.name == name }?.value }
        set {
            let index = entries.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): entries[index].value = value
            case (let index?, nil): entries.remove(at: index)
            case (nil, let value?): entries.append(Entry(name: name, value: value))
            case (nil, nil): break
            }
        }
    }

    mutating func reserve(_ count: Int) { entries.reserveCapacity(count) }

    /// Adds an attribute that isn't there yet.
    mutating func append(_ name: TMXAttribute, _ value: String) {
        entries.append(Entry(name: name, value: value))
    }

    /// The same attributes are equal in any order.
    public static func == (a: Self, b: Self) -> Bool {
        a.entries.count == b.entries.count && a.entries.allSatisfy { b[$0.name] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        for name in TMXAttribute.ordered { hasher.combine(self[name]) }
    }
}
