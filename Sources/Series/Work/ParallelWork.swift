internal import Synchronization

/// Work on many items by a few tasks, each of which takes the next item when it is ready.
package enum ParallelWork {
    /// Gives each index below a count to a piece of work, and returns the results in order.
    ///
    /// - Complexity: One task for each job rather than each item, because a task costs more than a
    ///   small file.
    package static func results<Result: Sendable>(
        count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        let next = SharedCounter()
        let jobs = max(1, min(jobs, count))
        guard jobs > 1 else { return (0..<count).map(work) }
        let parts = await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    var results: [(Int, Result)] = []
                    while let index = next.take(below: count) {
                        results.append((index, work(index)))
                    }
                    return results
                }
            }
            var parts: [(Int, Result)] = []
            for await part in group { parts += part }
            return parts
        }
        return parts.sorted { $0.0 < $1.0 }.map { $0.1 }
    }
}

/// A counter that several tasks take numbers from.
private final class SharedCounter: Sendable {
    private let value = Atomic<Int>(0)

    /// The next number, or `nil` from the limit on.
    func take(below limit: Int) -> Int? {
        let number = value.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < limit ? number : nil
    }
}
