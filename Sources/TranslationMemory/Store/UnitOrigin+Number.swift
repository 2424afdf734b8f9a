extension UnitOrigin {
    /// The number in the store; a smaller one is worth more.
    var number: Int64 {
        switch self {
        case .human: 0
        case .imported: 1
        case .aligned: 2
        case .machine: 3
        }
    }

    /// The origin of a number in the store.
    init(number: Int64, engine: String?) {
        switch number {
        case 0: self = .human
        case 2: self = .aligned
        case 3: self = .machine(engine ?? "")
        default: self = .imported
        }
    }
}
