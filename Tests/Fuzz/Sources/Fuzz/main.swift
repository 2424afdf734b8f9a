// Feeds one reader what libFuzzer invents.
//
//     Fuzz                          lists the formats
//     Fuzz seed FORMAT              prints a file to start from
//     Fuzz FORMAT [OPTION…] DIR…    runs libFuzzer, whose options follow

import TimedText

/// libFuzzer's own loop; it ends the process.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

switch CommandLine.arguments.dropFirst().first {
case nil:
    for format in Formats.all { print(format.name) }
case "seed":
    print(Seed.text(for: Trial.format(at: 2)), terminator: "")
default:
    // libFuzzer wants the program's name first, so it takes the place of the format's.
    _ = Trial.chosen
    var arguments = CommandLine.unsafeArgv + 1
    arguments[0] = CommandLine.unsafeArgv[0]
    var count = CommandLine.argc - 1
    _ = runFuzzer(&count, &arguments) { bytes, count in
        Trial.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }
}
