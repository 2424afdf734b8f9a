internal import Arguments
internal import Diagnostics
internal import Files
internal import Releases

/// `tradewind ledger list`: lists the deliveries of a title.
struct LedgerList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what was delivered, when, and to which platforms.",
        discussion: """
            EXAMPLES:
              tradewind ledger list titles/moonlight
              tradewind ledger list titles/moonlight --json
            """)

    @Argument(help: "The folder of the title, or its ledger.", completion: .directory)
    var title: String

    @Flag(help: "Print one JSON object.")
    var json = false

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try KeyAccess.run { try command.list() }
    }

    private func list() throws -> ExitStatus {
        let ledger = try LedgerFile.read(title)
        let isSound = !ledger.verify().contains { $0.severity == .error }
        if json {
            try StandardStream.output.write(Self.json(of: ledger) + [0x0A])
        } else {
            try StandardStream.output.write(Array(Self.text(of: ledger).utf8))
        }
        if !isSound {
            StandardStream.error.print(
                "Warning: the ledger isn't sound; tradewind ledger verify says where\n")
        }
        return .good
    }

    /// A line for each delivery.
    static func text(of ledger: Ledger) -> String {
        ledger.lines.map { line in
            let entry = line.entry
            let fields = [
                String(line.sequence), entry.timeText, entry.release,
                entry.platforms.joined(separator: ","), entry.bundle, "\(entry.size) bytes",
                String(entry.manifest.prefix(12)),
            ]
            return fields.map { VisibleText.of($0) }.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// The deliveries as one object.
    static func json(of ledger: Ledger) -> [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.object {
            $0.member("version", 1)
            $0.member("head", ledger.head)
            $0.array("deliveries") {
                for line in ledger.lines {
                    $0.object {
                        $0.member("sequence", line.sequence)
                        $0.member("time", line.entry.timeText)
                        $0.member("release", line.entry.release)
                        $0.member("platforms", line.entry.platforms)
                        $0.member("bundle", line.entry.bundle)
                        $0.member("manifest", line.entry.manifest)
                        $0.member("size", line.entry.size)
                    }
                }
            }
        }
        return writer.bytes
    }
}
