internal import TimedText

/// The cues of a document as a chain, in which cues are found by what they are and put in place of
/// others without moving the rest.
struct CueChain {
    /// The document whose cues are the links of the chain, in any order.
    private var document: Document
    private var next: [Int?]
    private var previous: [Int?]
    private var first: Int?
    /// The links by the times and the text of their cues.
    private var places: [Key: [Int]] = [:]

    /// What a cue is known by: its times and its text.
    private struct Key: Hashable {
        let start: Int64
        let end: Int64
        let payload: String

        init(_ state: CueState) {
            start = state.start
            end = state.end
            payload = state.payload
        }
    }

    init(_ document: Document) {
        self.document = document
        next = []
        previous = []
        link(Array(document.cues.indices))
        for index in document.cues.indices {
            places[Key(CueState(document, index)), default: []].append(index)
        }
    }

    /// The document with its cues in the order of the chain.
    var result: Document {
        var result = document
        result.cues = order.map { document.cues[$0] }
        return result
    }

    /// The links in the order of the chain.
    private var order: [Int] {
        var order: [Int] = []
        var link = first
        while let current = link {
            order.append(current)
            link = next[current]
        }
        return order
    }

    private mutating func link(_ order: [Int]) {
        next = [Int?](repeating: nil, count: document.cues.count)
        previous = next
        first = order.first
        for (link, follower) in zip(order, order.dropFirst()) {
            next[link] = follower
            previous[follower] = link
        }
    }

    /// Takes the links of some cues, each once; `nil` when one of them isn't there.
    private mutating func take(_ states: [CueState]) -> [Int]? {
        var found: [Int] = []
        for (number, state) in states.enumerated() {
            guard let link = places[Key(state)]?.popLast() else {
                for (state, link) in zip(states[..<number], found) {
                    places[Key(state), default: []].append(link)
                }
                return nil
            }
            found.append(link)
        }
        return found
    }

    /// Puts cues in place of others, the first of which they look like.
    ///
    /// - Returns: Whether all the others were there.
    mutating func replace(_ others: [CueState], with states: [CueState]) -> Bool {
        guard let found = take(others), let head = found.first else { return false }
        for link in found.dropFirst() { unlink(link) }
        var last = head
        for (number, state) in states.enumerated() {
            if number > 0 {
                let part = document.part(
                    of: document.cues[head], from: state.start, to: state.end)
                last = insert(part, after: last)
            }
            restore(state, at: last)
        }
        return true
    }

    /// Puts cues to the places that their numbers say: those that were taken out, and those that
    /// were moved.
    ///
    /// - Returns: For each change, whether it could be taken back.
    /// - Complexity: O(*n*) in the number of all cues.
    mutating func putBack(_ changes: [CueChange]) -> [Bool] {
        var isDone = [Bool](repeating: true, count: changes.count)
        var waiting: [(link: Int, number: Int)] = []
        for (index, change) in changes.enumerated() {
            guard let state = change.before.first else { continue }
            if change.after.isEmpty {
                document.cues.append(Cue(start: state.start, end: state.end))
                waiting.append((document.cues.count - 1, state.number))
                restore(state, at: document.cues.count - 1)
            } else if let link = take(change.after)?.first {
                waiting.append((link, state.number))
                places[Key(state), default: []].append(link)
            } else {
                isDone[index] = false
            }
        }
        let taken = Set(waiting.map { $0.link })
        var order: [Int] = []
        var pending = waiting.sorted { $0.number < $1.number }[...]
        func add(_ pending: inout ArraySlice<(link: Int, number: Int)>) {
            while let cue = pending.first, cue.number <= order.count + 1 {
                order.append(cue.link)
                pending.removeFirst()
            }
        }
        for link in self.order where !taken.contains(link) {
            add(&pending)
            order.append(link)
        }
        order += pending.map { $0.link }
        link(order)
        return isDone
    }

    /// Gives cues the identifiers back that they had; of cues that look the same, the last change
    /// means the last one.
    ///
    /// - Returns: For each change, whether it could be taken back.
    /// - Complexity: O(*n*) in the number of changes.
    mutating func renumber(_ changes: [CueChange]) -> [Bool] {
        var found: [(link: Int, state: CueState)] = []
        var isDone: [Bool] = []
        for change in changes.reversed() {
            let link = take(change.after)?.first
            isDone.append(link != nil)
            if let link, let state = change.before.first { found.append((link, state)) }
        }
        for (link, state) in found.reversed() {
            document.setIdentifier(state.identifier, at: link)
            places[Key(state), default: []].append(link)
        }
        return isDone.reversed()
    }

    private mutating func unlink(_ link: Int) {
        let (before, after) = (previous[link], next[link])
        if let before { next[before] = after } else { first = after }
        if let after { previous[after] = before }
    }

    private mutating func insert(_ cue: Cue, after link: Int) -> Int {
        let new = document.cues.count
        document.cues.append(cue)
        let after = next[link]
        next.append(after)
        previous.append(link)
        next[link] = new
        if let after { previous[after] = new }
        return new
    }

    private mutating func restore(_ state: CueState, at link: Int) {
        document.cues[link].start = state.start
        document.cues[link].end = state.end
        document.setPayload(state.payload, at: link)
        document.setIdentifier(state.identifier, at: link)
        places[Key(state), default: []].append(link)
    }
}
