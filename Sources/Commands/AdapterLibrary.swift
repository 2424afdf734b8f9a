internal import Adaptation
import Synchronization

/// The adapters of a run: one for each checker, since they build tables of words.
final class AdapterLibrary: Sendable {
    private let options: AdaptationOptions
    private let adapters = Mutex<[String: Adapter]>([:])

    init(_ options: AdaptationOptions) { self.options = options }

    /// The adapter by the rules of a checker.
    func adapter(for checker: Checker) -> Adapter {
        let scope = checker.scope
        let key =
            scope.rules.locale + " \(scope.options.frameRate) "
            + scope.rules.layers.map { $0.file }.joined(separator: " ")
        if let known = adapters.withLock({ $0[key] }) { return known }
        let adapter = Adapter(scope, options: options)
        adapters.withLock { $0[key] = adapter }
        return adapter
    }
}
