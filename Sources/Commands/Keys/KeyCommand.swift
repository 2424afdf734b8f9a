internal import Arguments

/// `tradewind key`: the commands of keys and signatures.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make keys, sign files and verify signatures.",
        discussion: """
            Keys and signatures are those of minisign (Ed25519), so that whoever gets a release can \
            verify it with minisign, too. The public key goes to everybody, the secret key to nobody.

            EXAMPLES:
              tradewind key new --output studio
              tradewind key show studio.pub
              tradewind key sign release.json --key studio.key
              tradewind key verify release.json --key studio.pub
            """,
        subcommands: [KeyNew.self, KeyShow.self, KeySign.self, KeyVerify.self])
}
