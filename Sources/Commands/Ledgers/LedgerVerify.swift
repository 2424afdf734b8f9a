internal import Arguments
internal import Diagnostics
internal import Files
internal import Releases

/// `tradewind ledger verify`: tells whether the record of deliveries was changed.
struct LedgerVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify that no line of the ledger was changed, removed or put in between.",
        discussion: """
            Prints the digest of the last line. Kept elsewhere and given with --head, it also shows \
            when lines were cut off at the end. The status is 1 when the ledger was changed. A last \
            line without an end comes from a write that was interrupted; that is only a warning. \
            Bundles in folders beside the ledger are compared with what it says of them.

            EXAMPLES:
              tradewind ledger verify titles/moonlight
              tradewind ledger verify titles/moonlight --head 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
            """)

    @Argument(help: "The folder of the title, or its ledger.", completion: .directory)
    var title: String

    @Option(help: "The digest of a line that has to be there.")
    var head: String?

    @Flag(name: "-q --quiet", help: "Say nothing but what failed.")
    var quiet = false

    mutating func run() async throws {
        Signals.prepare()
        let command = self
        try KeyAccess.run { try command.verify() }
    }

    private func verify() throws -> ExitStatus {
        let ledger = try LedgerFile.read(title)
        var findings = ledger.verify(head: head)
        findings += try ledger.findings(
            ofBundlesIn: Folder.parent(of: LedgerFile.path(title)) ?? ".")
        if !findings.isEmpty { StandardStream.error.print(TextReport.text(of: findings)) }
        let isSound = !findings.contains { $0.severity == .error }
        if isSound, !quiet {
            let count = ClosingLine.count(ledger.lines.count, "delivery", "deliveries")
            StandardStream.output.print("\(count), none changed\nhead: \(ledger.head ?? "none")\n")
        }
        return isSound ? .good : .findings
    }
}
