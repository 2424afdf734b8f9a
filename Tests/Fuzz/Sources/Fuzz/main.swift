// Feeds one reader what libFuzzer invents.
//
//     Fuzz                          lists the targets: the formats, and other readers
//     Fuzz seed TARGET              prints a file to start from
//     Fuzz TARGET [OPTION…] DIR…    runs libFuzzer, whose options follow

import Foundation
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
    for target in Target.all { print(target.name) }
case "seed":
    FileHandle.standardOutput.write(Data(Seed.bytes(for: Target.named(at: 2))))
default:
    // libFuzzer wants the program's name first, so it takes the place of the target's.
    _ = Target.chosen
    var arguments = CommandLine.unsafeArgv + 1
    arguments[0] = CommandLine.unsafeArgv[0]
    var count = CommandLine.argc - 1
    _ = runFuzzer(&count, &arguments) { bytes, count in
        let bytes = Array(UnsafeBufferPointer(start: bytes, count: count))
        switch Target.chosen {
        case .format(let format): FormatTrial(of: format, with: bytes).run()
        case .decoder: DecoderTrial(of: bytes).run()
        case .label: LabelTrial(of: bytes).run()
        case .picture: PictureTrial(of: bytes).run()
        case .title: TitleTrial(of: bytes).run()
        }
        return 0
    }
}
