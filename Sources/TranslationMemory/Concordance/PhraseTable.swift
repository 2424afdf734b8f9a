internal import ICU

/// The phrases of some texts, and the texts in which each stands.
///
/// It is a tree of words, so that a phrase is spelt out only where it is asked for.
struct PhraseTable {
    typealias Phrase = PhraseReader.Phrase

    private struct Node {
        var texts: [Int] = []
        /// Where it stands first.
        var text: Int
        var range: Range<Int>
        var length: Int
        var isCharacter: Bool
    }

    private struct Branch: Hashable {
        var node: Int32
        /// The number of the next word, and whether a space stands before it.
        var word: Int32
    }

    private let texts: [[UInt8]]
    private var nodes: [Node] = []
    private var branches: [Branch: Int32] = [:]
    private var words: [ArraySlice<UInt8>: Int32] = [:]

    /// Reads texts.
    ///
    /// - Complexity: O(*n*) in their length.
    init(_ texts: [[UInt8]]) throws(ICUError) {
        self.texts = texts
        var reader = try PhraseReader()
        for index in texts.indices { try read(index, &reader) }
    }

    private mutating func read(
        _ index: Int, _ reader: inout PhraseReader
    ) throws(ICUError) {
        let text = texts[index]
        let tokens = try reader.tokens(of: text.span)
        var numbers: [Int32] = []
        for token in tokens {
            let next = Int32(words.count)
            let number = words[text[token.range], default: next]
            if number == next { words[text[token.range]] = next }
            numbers.append(number)
        }
        for first in tokens.indices {
            var node: Int32 = -1
            var last = first
            while last < tokens.count, last - first < tokens[first].phraseLimit {
                var isSpaced = false
                if last > first {
                    if !PhraseReader.follows(tokens[last - 1], tokens[last], in: text.span) {
                        break
                    }
                    isSpaced = tokens[last - 1].range.upperBound < tokens[last].range.lowerBound
                }
                let branch = Branch(node: node, word: numbers[last] * 2 + (isSpaced ? 1 : 0))
                if let known = branches[branch] {
                    node = known
                } else {
                    node = Int32(nodes.count)
                    branches[branch] = node
                    let range = tokens[first].range.lowerBound..<tokens[last].range.upperBound
                    nodes.append(
                        Node(
                            text: index, range: range, length: last - first + 1,
                            isCharacter: tokens[first].isCharacter))
                }
                if nodes[Int(node)].texts.last != index { nodes[Int(node)].texts.append(index) }
                last += 1
            }
        }
    }

    /// Calls a function with each phrase that enough texts have, and with their numbers.
    ///
    /// - Parameters:
    ///   - isEnough: Whether some texts are enough.
    ///   - body: Takes a phrase and the numbers of its texts, in ascending order.
    func forEach(where isEnough: ([Int]) -> Bool, _ body: (Phrase, [Int]) -> Void) {
        for node in nodes where isEnough(node.texts) {
            let bytes = Array(texts[node.text][node.range])
            body(
                Phrase(bytes: bytes, length: node.length, isCharacter: node.isCharacter),
                node.texts)
        }
    }
}
