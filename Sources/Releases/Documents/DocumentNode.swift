/// A part of a document's description, which stands for nothing, one thing or several.
struct DocumentNode: Sendable {
    var kind: Kind
    /// Where it stands in the template.
    var range: Range<Int>

    indirect enum Kind: Sendable {
        case text(DocumentText)
        case constant(FieldValue)
        case null
        case sequence([DocumentNode])
        case object([Member])
        case element(Element)
        case each(Loop)
        case when(Condition, then: DocumentNode?, otherwise: DocumentNode?)
        /// A text of which the whole goes through pipes.
        case piped(DocumentText, [DocumentPipe])
        /// The first that stands for something.
        case first([DocumentNode])
    }

    /// A member of an object, or an attribute of an element.
    struct Member: Sendable {
        var name: DocumentText
        var value: DocumentNode
    }

    struct Element: Sendable {
        var name: String
        /// Prefixes and namespaces, in order.
        var namespaces: [(prefix: String, namespace: String)] = []
        var attributes: [Member] = []
        /// What stands inside; an element that has this and finds nothing is left out.
        var content: DocumentNode?
        /// What is told when it is left out, or `nil` for nothing.
        var complaint: String?
    }

    /// What is done with each element of a list.
    struct Loop: Sendable {
        var path: [String]
        /// The name of the element in what is inside, besides `item`.
        var name: String?
        var conditions: [Condition] = []
        /// The most elements, or `nil`.
        var limit: Int?
        /// The name of the member, when members of an object are made.
        var key: DocumentText?
        var content: DocumentNode
        /// What is told when it stands for nothing, or `nil` for nothing.
        var complaint: String?

        /// The one role that files must have by a condition, when it is written out.
        var role: String? {
            for condition in conditions where condition.path == ["role"] && !condition.isNegated {
                if let values = condition.values, values.count == 1,
                    case .text(let text) = values[0].kind
                {
                    return text.literal
                }
            }
            return nil
        }
    }

    struct Condition: Sendable {
        var path: [String]
        /// What the value must be one of; when `nil`, that there is one, and it isn't `false`.
        var values: [DocumentNode]?
        /// Whether the value must be none of them.
        var isNegated = false
        /// The least that a number must be, or `nil`.
        var least: Int?
    }
}
