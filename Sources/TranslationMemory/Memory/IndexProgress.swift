/// How far the building of an index has come: it is told how many units are done, and of how many.
public typealias IndexProgress = @Sendable (_ done: Int, _ total: Int) -> Void
