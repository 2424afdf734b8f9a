internal import Arguments

/// The option that says how many files are worked on at once.
struct JobOptions: ParsableArguments {
    @Option(name: "-j --jobs", help: "How many files to work on at once. By default one a core.")
    var jobs: Int?

    mutating func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    /// How many files are worked on at once.
    var count: Int { jobs ?? ProcessorCount.available }
}
