import Synchronization

/// The storage of a wrapper: a box that the parser fills, and a value that the program set since.
///
/// Reflection over a command gives copies of its wrappers, so the parser reaches the values through
/// a shared box. A value that the program sets is the copy's own, as with any other struct.
struct Storage<Value: Sendable>: Sendable {
    /// A value that copies of a wrapper share.
    final class Box: Sendable {
        private struct State {
            var value: Value?
            var isGiven = false
        }
        private let state: Mutex<State>

        init(_ value: Value?) { state = Mutex(State(value: value)) }

        var value: Value? { state.withLock { $0.value } }

        func set(_ value: Value) { state.withLock { $0 = State(value: value, isGiven: true) } }

        /// Reads into the value; the first time in place of the default.
        func read(_ body: (inout Value?) -> Bool) -> Bool {
            state.withLock { state in
                if !state.isGiven { state = State(value: nil, isGiven: true) }
                return body(&state.value)
            }
        }
    }

    let box: Box
    private var ownValue: Value?

    init(_ initial: Value?) { box = Box(initial) }

    var value: Value {
        get {
            guard let value = ownValue ?? box.value else {
                preconditionFailure("an argument was read before it was parsed")
            }
            return value
        }
        set { ownValue = newValue }
    }
}
