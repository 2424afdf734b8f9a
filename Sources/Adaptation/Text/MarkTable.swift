/// Marks that are looked for in text, by their bytes.
struct MarkTable: Sendable {
    /// The marks in UTF-8, in the order in which they were given.
    let marks: [[UInt8]]
    /// The traits of the marks: a text that has none of them has none of the marks.
    let traits: TextTraits
    private let isLead: [Bool]

    init(_ marks: [String]) {
        self.marks = marks.filter { !$0.isEmpty }.map { Array($0.utf8) }
        var isLead = [Bool](repeating: false, count: 256)
        var bits: UInt32 = 0
        let table = TextTraitTable()
        for first in self.marks.compactMap(\.first) {
            isLead[Int(first)] = true
            bits |= table[first]
        }
        self.isLead = isLead
        traits = TextTraits(rawValue: bits)
    }

    var isEmpty: Bool { marks.isEmpty }

    /// The number of the longest mark that begins at an index.
    ///
    /// - Complexity: O(1) where no mark begins with the byte, else O(*n*) in the number of marks.
    @inline(__always)
    func mark(at index: Int, in text: Span<UInt8>, end: Int) -> Int? {
        isLead[Int(text[index])] ? longest(at: index, in: text, end: end) : nil
    }

    private func longest(at index: Int, in text: Span<UInt8>, end: Int) -> Int? {
        var found: Int?
        for number in marks.indices {
            let mark = marks[number]
            guard index + mark.count <= end else { continue }
            var count = 0
            while count < mark.count, text[index + count] == mark[count] { count += 1 }
            guard count == mark.count else { continue }
            if let other = found, marks[other].count >= count { continue }
            found = number
        }
        return found
    }

    /// How many bytes a mark has.
    func count(of mark: Int) -> Int { marks[mark].count }

    /// A mark as text.
    func string(_ mark: Int) -> String { String(decoding: marks[mark], as: UTF8.self) }
}
